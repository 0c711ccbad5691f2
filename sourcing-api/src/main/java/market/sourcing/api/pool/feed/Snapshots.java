package market.sourcing.api.pool.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Positions;
import market.sourcing.api.body.Read;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.infra.feed.PoolFeed;
import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.infra.feed.record.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers with everything in a pool as it stood right after one event. */
@Component
class Snapshots {
    private static final int PAGE = 200;
    private static final Pattern LAST = Pattern.compile("(FACTORY|LISTING)/([A-Za-z0-9-]{1,100})");

    private final FeedDesk desk;
    private final BulkAnswer answer;

    Snapshots(FeedDesk desk, BulkAnswer answer) {
        this.desk = desk;
        this.answer = answer;
    }

    /** A request, and what it is answered with. */
    record Asked(PoolId pool, Actor actor, HttpServletRequest request, HttpServletResponse response) {}

    /**
     * The first line.
     *
     * @param cursor where changes go on that are not in it
     * @param position the event right after which the pool stands as it is told here
     * @param records how many lines follow if it is read from its beginning; one more ends it
     */
    record Beginning(String cursor, String pool, long position, long records) {}

    /**
     * The answer is written, or the request refused.
     *
     * @param at the event's position; null for the newest
     * @param after kind and id of the record that is known already, with a slash between; null where none is
     * @param shape in which words a record is told
     */
    void give(Asked asked, @Nullable String at, @Nullable String after, Function<PooledRecord, RecordShown> shape) {
        desk.mustSee(asked.pool(), asked.actor());
        var errors = new FieldErrors();
        var position = Positions.read("at", at, errors);
        var last = last(after, errors);
        errors.throwIfAny();
        long pinned = Objects.requireNonNullElseGet(position.get(), desk::newest);
        desk.mustReach(pinned, "at");
        answer.give(
                asked.pool(),
                asked.actor(),
                asked.request(),
                asked.response(),
                new Records(desk.feed(), asked.pool(), pinned, last.get(), shape));
    }

    private static Read<@Nullable RecordKey> last(@Nullable String after, FieldErrors errors) {
        if (after == null) {
            return () -> null;
        }
        var shape = LAST.matcher(after);
        return shape.matches()
                ? () -> new RecordKey(RecordKind.valueOf(shape.group(1)), shape.group(2))
                : errors.faulty(
                        "after", "INVALID_VALUE", "This is the kind and the id of a line, such as LISTING/listing-1.");
    }

    private static final class Records extends Lines {
        private final PoolFeed feed;
        private final PoolId pool;
        private final long at;
        private final Function<PooledRecord, RecordShown> shape;
        private @Nullable RecordKey last;
        private boolean begun;

        Records(
                PoolFeed feed,
                PoolId pool,
                long at,
                @Nullable RecordKey last,
                Function<PooledRecord, RecordShown> shape) {
            this.feed = feed;
            this.pool = pool;
            this.at = at;
            this.last = last;
            this.shape = shape;
        }

        @Override
        public @Nullable String next(OutputStream out) throws IOException {
            var cursor = FeedCursor.text(pool, at);
            if (!begun) {
                write(out, new Beginning(cursor, pool.value(), at, feed.count(pool.value(), at)));
                begun = true;
            }
            var page = feed.snapshot(pool.value(), at, last, PAGE);
            if (page.isEmpty()) {
                return cursor;
            }
            for (var record : page) {
                write(out, shape.apply(record));
            }
            last = page.getLast().key();
            return null;
        }
    }
}
