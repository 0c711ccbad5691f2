package market.sourcing.projections.standing.badge;

import java.time.Instant;
import java.time.LocalDate;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A factory's badge as it was last judged.
 *
 * @param id the factory's
 * @param version of the badge
 * @param badge FAST_DISPATCH
 * @param since when it was earned; null while the factory does not have it
 * @param verdict NOT_EARNED, EARNED, KEPT or LOST
 */
public record FactoryBadge(
        @BsonId String id,
        long version,
        String badge,
        @Nullable Instant since,
        String verdict,
        Judgement judgement) implements Versioned {

    /**
     * What it was judged by.
     *
     * @param firstDay the first day of UTC that counts
     * @param lastDay the last one
     * @param countedTo the position of the last event that was counted
     * @param rules the version of the numbers
     */
    public record Judgement(
            LocalDate firstDay,
            LocalDate lastDay,
            long judged,
            long kept,
            long fast,
            long stated,
            long scanned,
            long countedTo,
            String rules,
            Instant judgedAt) {}

    public boolean isHeld() {
        return since != null;
    }
}
