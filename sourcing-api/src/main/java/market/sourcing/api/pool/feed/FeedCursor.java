package market.sourcing.api.pool.feed;

import market.sourcing.api.board.Cursors;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.domain.shared.PoolId;
import org.jspecify.annotations.Nullable;

/** Up to which event a reader knows what happened in a pool. It is a position in the log, and never expires. */
public final class FeedCursor {
    private static final String LIST = "changes";
    /** Before the first event. */
    static final long NOTHING = -1;

    private FeedCursor() {}

    public static String text(PoolId pool, long position) {
        return Cursors.text(LIST, position - NOTHING, pool.value());
    }

    /** {@link #NOTHING} where it is left out. */
    static Read<Long> read(String field, @Nullable String cursor, PoolId pool, FieldErrors errors) {
        Read<@Nullable Long> end =
                Cursors.read(field, LIST, cursor, errors, (number, id) -> position(number, id, pool));
        return () -> {
            var position = end.get();
            return position == null ? NOTHING : position;
        };
    }

    private static long position(long number, String id, PoolId pool) {
        if (!id.equals(pool.value())) {
            throw new IllegalArgumentException("A cursor of another pool");
        }
        return number + NOTHING;
    }
}
