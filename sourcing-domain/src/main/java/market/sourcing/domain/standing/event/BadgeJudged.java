package market.sourcing.domain.standing.event;

import java.time.Instant;
import java.time.LocalDate;
import market.sourcing.domain.shared.StoredAs;

/**
 * At the end of a day it was judged whether a factory has the badge for fast dispatch. Whoever reads the log up to the position
 * counts the same, and comes to the same verdict by the same rules.
 *
 * @param badgeId the stream of the factory's judgements
 * @param badge FAST_DISPATCH
 * @param verdict NOT_EARNED, EARNED, KEPT or LOST
 * @param firstDay the first day of UTC that counts
 * @param lastDay the last one
 * @param judged promises kept or missed, by the day they were due
 * @param kept of these
 * @param fast of these, those handed over within 24 h of the payment
 * @param stated tracking numbers, by the day on which the 24 h for a scan were over
 * @param scanned of these, those scanned within the 24 h
 * @param countedTo the position of the last event that was counted
 * @param rules the version of the numbers that were applied
 * @param judgedAt later than the end of the last day where the platform was away at that instant
 */
@StoredAs("sourcing.standing.BadgeJudged")
public record BadgeJudged(
        String badgeId,
        String factoryId,
        String badge,
        String verdict,
        LocalDate firstDay,
        LocalDate lastDay,
        long judged,
        long kept,
        long fast,
        long stated,
        long scanned,
        long countedTo,
        String rules,
        Instant judgedAt)
        implements StandingEvent {

    /** Whether the factory has the badge from then on. */
    public boolean holds() {
        return verdict.equals("EARNED") || verdict.equals("KEPT");
    }

    /** Whether it had it before and has it no more, or the other way round. */
    @Override
    public boolean changes() {
        return verdict.equals("EARNED") || verdict.equals("LOST");
    }

    @Override
    public boolean countsAnything() {
        return judged > 0 || stated > 0;
    }
}
