package market.sourcing.infra.feed;

import java.time.Instant;
import java.util.List;
import market.sourcing.infra.feed.record.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a record in a pool.
 *
 * @param position of the event
 * @param at when it happened
 * @param reason why it came or left; null where it changed
 * @param criteria of the pool's rule that it does not fulfil any more
 */
record Entry(
        String pool,
        long position,
        RecordKey key,
        Move move,
        Instant at,
        @Nullable String reason,
        List<String> criteria) {}
