package market.sourcing.domain.standing.event;

import java.time.Instant;
import java.time.LocalDate;
import market.sourcing.domain.shared.StoredAs;

/**
 * At the end of a day it was judged whether too much of what a factory sent comes back or is disputed. Whoever reads the log up to
 * the position counts the same, and comes to the same verdict by the same rules.
 *
 * @param standingId the stream of the factory's judgements
 * @param before the verdict of the day before, FINE at first
 * @param verdict FINE, TOO_MANY_RETURNS or TOO_MANY_DISPUTES
 * @param firstDay the first day of UTC that counts
 * @param lastDay the last one
 * @param sent orders handed over, by the day of the hand-over
 * @param returned of these, those of which something was claimed, and not let go by the buyer
 * @param opened cases of goods that were sent, by the day they were opened, and not let go
 * @param disputed of these, those that an operator was called to and has not decided for the factory
 * @param countedTo the position of the last event that was counted
 * @param rules the version of the numbers that were applied
 * @param judgedAt later than the end of the last day where the platform was away at that instant
 */
@StoredAs("sourcing.standing.ReturnsJudged")
public record ReturnsJudged(
        String standingId,
        String factoryId,
        String before,
        String verdict,
        LocalDate firstDay,
        LocalDate lastDay,
        long sent,
        long returned,
        long opened,
        long disputed,
        long countedTo,
        String rules,
        Instant judgedAt)
        implements StandingEvent {
    private static final String FINE = "FINE";

    /** Whether nothing is said against the factory from then on. */
    public boolean clears() {
        return verdict.equals(FINE);
    }

    /** Whether something is said against it for the first time, or nothing any more; not when one reason follows another. */
    @Override
    public boolean changes() {
        return clears() != before.equals(FINE);
    }

    @Override
    public boolean countsAnything() {
        return sent > 0 || opened > 0;
    }
}
