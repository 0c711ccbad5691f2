package market.sourcing.api.badge;

import java.time.Instant;
import java.time.LocalDate;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.standing.BadgeVerdict;
import market.sourcing.projections.standing.badge.FactoryBadge;
import org.jspecify.annotations.Nullable;

/**
 * A badge and what it was last judged by.
 *
 * @param name FAST_DISPATCH
 * @param since when it was earned; null while the factory does not have it
 */
public record BadgeBody(
        String name,
        @Nullable Instant since,
        @OneOf(BadgeVerdict.class) String verdict,
        Judgement judgement) {

    /**
     * What was counted.
     *
     * @param from the first day of UTC that counts
     * @param to the last one
     * @param countedTo the position of the last event that was counted
     * @param rules the version of the numbers
     */
    public record Judgement(
            LocalDate from,
            LocalDate to,
            Share kept,
            Share handedOverIn24Hours,
            Share validTracking,
            long countedTo,
            String rules,
            Instant judgedAt) {}

    /** So many of so many. */
    public record Share(long numerator, long denominator) {}

    public static BadgeBody of(FactoryBadge badge) {
        var by = badge.judgement();
        return new BadgeBody(
                badge.badge(),
                badge.since(),
                badge.verdict(),
                new Judgement(
                        by.firstDay(),
                        by.lastDay(),
                        new Share(by.kept(), by.judged()),
                        new Share(by.fast(), by.judged()),
                        new Share(by.scanned(), by.stated()),
                        by.countedTo(),
                        by.rules(),
                        by.judgedAt()));
    }
}
