package market.sourcing.infra.feed;

import java.time.Instant;
import java.util.List;
import market.sourcing.infra.feed.record.Cause;
import market.sourcing.infra.feed.record.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * What one event does to a record of a pool.
 *
 * @param at when it happened
 * @param version of the record afterwards
 * @param reason why it came or left; null where it changed
 * @param criteria of the pool's rule that it does not fulfil any more
 * @param cause why it says something else; null where it came or left
 * @param patch JSON Patch in canonical form; null where it came or left
 * @param facts JSON in canonical form; null where it did not come
 */
public record PoolChange(
        RecordKey key,
        Move move,
        long position,
        Instant at,
        int version,
        @Nullable String reason,
        List<String> criteria,
        @Nullable Cause cause,
        @Nullable String patch,
        @Nullable String facts) {
    private static final int OF_EACH = 200;

    /** About how much memory it takes. */
    public int characters() {
        return OF_EACH + length(facts) + length(patch);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
