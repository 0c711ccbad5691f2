package market.sourcing.domain.returns;

import java.util.List;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsRefunded;
import org.jspecify.annotations.Nullable;

/**
 * What of an order was given back so far.
 *
 * @param atFaultMinor of the goods' amount, for which the factory bore the freight
 * @param freightOutMinor of the freight
 * @param compensationMinor what came off because it was paid for lateness before
 * @param restocked of the units, those that the factory may keep something of
 * @param restockingMinor what it kept
 * @param late of the units, those that came back because they were late
 */
public record Refunded(
        ClaimedUnits units,
        long goodsMinor,
        long atFaultMinor,
        long freightOutMinor,
        long compensationMinor,
        ClaimedUnits restocked,
        long restockingMinor,
        ClaimedUnits late) {
    public static final Refunded NOTHING =
            new Refunded(ClaimedUnits.NONE, 0, 0, 0, 0, ClaimedUnits.NONE, 0, ClaimedUnits.NONE);

    /** What is written down of a refund. */
    public static UnitsRefunded noted(
            String orderId,
            String caseId,
            List<Units> units,
            Refund refund,
            ReturnReason reason,
            @Nullable SoldBack sale) {
        return new UnitsRefunded(
                orderId,
                caseId,
                units,
                refund.goodsMinor(),
                reason.isFault(),
                refund.freightOutMinor(),
                refund.compensationMinor(),
                reason == ReturnReason.NO_REASON ? refund.restockingMinor() : null,
                sale);
    }

    /** @param isLate whether the units came back because they were late */
    public Refunded plus(UnitsRefunded event, boolean isLate) {
        var kept = event.restockingMinor();
        return new Refunded(
                units.plus(event.units()),
                goodsMinor + event.goodsMinor(),
                atFaultMinor + (event.atFault() ? event.goodsMinor() : 0),
                freightOutMinor + event.freightOutMinor(),
                compensationMinor + event.compensationMinor(),
                kept == null ? restocked : restocked.plus(event.units()),
                restockingMinor + (kept == null ? 0 : kept),
                isLate ? late.plus(event.units()) : late);
    }
}
