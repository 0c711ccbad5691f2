package market.sourcing.domain.standing;

import market.sourcing.domain.rulebook.BadgeRules;
import market.sourcing.domain.shared.BasisPoints;

/**
 * What a factory did in the days that count.
 *
 * @param judged promises kept or missed, by the day they were due
 * @param kept of these
 * @param fast of these, those handed over within 24 h of the payment
 * @param stated tracking numbers, by the day on which they should have been scanned
 * @param scanned of these, those scanned by then
 */
public record BadgeCounts(long judged, long kept, long fast, long stated, long scanned) {

    boolean isEnoughFor(BadgeRules rules) {
        return judged >= rules.leastSample();
    }

    /** Exact, without rounding. Nothing of nothing reaches no share. */
    boolean reaches(BadgeRules.Bar bar) {
        return reaches(fast, judged, bar.fast())
                && reaches(kept, judged, bar.kept())
                && reaches(scanned, stated, bar.tracked());
    }

    private static boolean reaches(long part, long whole, BasisPoints share) {
        return whole > 0
                && Math.multiplyExact(part, (long) BasisPoints.WHOLE)
                        >= Math.multiplyExact(whole, (long) share.points());
    }
}
