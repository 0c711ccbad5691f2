package market.sourcing.domain.standing;

import market.sourcing.domain.rulebook.ReturnRateRules;
import market.sourcing.domain.shared.BasisPoints;

/**
 * How much of what a factory sent came back or was disputed in the days that count.
 *
 * @param sent orders handed over, by the day of the hand-over
 * @param returned of these, those of which something was claimed, and not let go by the buyer
 * @param opened cases of goods that were sent, by the day they were opened, and not let go
 * @param disputed of these, those that an operator was called to and has not decided for the factory
 */
public record ReturnCounts(long sent, long returned, long opened, long disputed) {

    boolean returnedBeyond(ReturnRateRules rules, ReturnRateRules.Limits limits) {
        return sent >= rules.leastSent() && exceeds(returned, sent, limits.returned());
    }

    boolean disputedBeyond(ReturnRateRules rules, ReturnRateRules.Limits limits) {
        return opened >= rules.leastOpened() && exceeds(disputed, opened, limits.disputed());
    }

    /** Exact, without rounding. Nothing of nothing exceeds no share. */
    private static boolean exceeds(long part, long whole, BasisPoints share) {
        return Math.multiplyExact(part, (long) BasisPoints.WHOLE) > Math.multiplyExact(whole, (long) share.points());
    }
}
