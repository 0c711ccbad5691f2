package market.sourcing.projections.returns.cases;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Recorded;

/**
 * Money that was granted, and how it is made up.
 *
 * @param position of its event in the log
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 */
public record CaseRefund(
        long position, List<Units> units, Refund made, String returnRule, String platformRules, Instant at) {
    public CaseRefund {
        units = List.copyOf(units);
    }

    static CaseRefund of(ReturnRefundGranted event, Recorded recorded) {
        return new CaseRefund(
                recorded.position(),
                event.units(),
                event.refund(),
                event.returnRule(),
                event.platformRules(),
                Instants.stored(event.grantedAt()));
    }
}
