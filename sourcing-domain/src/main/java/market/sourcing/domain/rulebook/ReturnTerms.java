package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.util.Set;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Refused;

/**
 * On which terms goods are taken back. What a factory is at fault for is not up to its terms.
 *
 * @param noReason how long after the receipt goods may come back without a reason
 * @param goods what kind of goods they are
 * @param unopenedOnly whether without a reason only unopened units are taken
 * @param leastUnits of a line that come back together without a reason; never more than were bought
 * @param restockingFee of the goods' amount, kept by the factory when they come back without a reason
 * @param exchangeDays how long after the receipt goods may be exchanged: 7, 15, 21, 60, or 0 for never
 * @param noReasonFreight who pays the way back of goods without a fault
 * @param freightInsured whether freight insurance was bought, which then pays for the buyer
 * @param withoutGoods who may let a buyer keep goods whose money goes back
 * @param answer by when the factory answers a claim
 * @param fastRefund whether it answers claims on goods from stock within the fast time
 */
public record ReturnTerms(
        Duration noReason,
        GoodsKind goods,
        boolean unopenedOnly,
        int leastUnits,
        BasisPoints restockingFee,
        int exchangeDays,
        FreightBearer noReasonFreight,
        boolean freightInsured,
        RefundWithoutGoods withoutGoods,
        Duration answer,
        boolean fastRefund) {
    private static final Set<Integer> EXCHANGES = Set.of(0, 7, 15, 21, 60);
    private static final int MOST_UNITS = 1_000_000;

    public ReturnTerms {
        if (!EXCHANGES.contains(exchangeDays)) {
            throw Refused.invalid("exchangeDays", "Exchange is offered for 7, 15, 21 or 60 days, or not: 0.");
        }
        if (leastUnits < 1 || leastUnits > MOST_UNITS) {
            throw Refused.invalid("leastUnits", "The least batch is 1 to 1,000,000 units.");
        }
        if (answer.isNegative() || answer.isZero()) {
            throw Refused.invalid("answerHours", "The time to answer is at least an hour.");
        }
    }

    /** Whether, and how long, goods of this kind may come back without a reason. */
    public boolean isTakenWithoutReason() {
        return goods != GoodsKind.PERISHABLE;
    }

    /** Whether opened units are out of the question. */
    public boolean asksForUnopened() {
        return unopenedOnly || goods == GoodsKind.HYGIENE;
    }

    public Duration exchange() {
        return Duration.ofDays(exchangeDays);
    }
}
