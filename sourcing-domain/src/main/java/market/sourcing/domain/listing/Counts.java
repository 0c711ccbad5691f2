package market.sourcing.domain.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a stock was counted; null where that was not noted yet.
 *
 * @param first before, nothing was held of it
 */
record Counts(@Nullable Instant first, @Nullable Instant last) {
    static final Counts NONE = new Counts(null, null);

    Counts and(Instant at) {
        return new Counts(first == null ? at : first, at);
    }

    /** Whether pieces were held for what was ordered then, and nobody has counted since. */
    boolean isNoneSince(Instant placedAt) {
        boolean held = first != null && !first.isAfter(placedAt);
        boolean countedSince = last != null && last.isAfter(placedAt);
        return held && !countedSince;
    }
}
