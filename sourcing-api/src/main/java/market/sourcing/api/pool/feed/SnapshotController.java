package market.sourcing.api.pool.feed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Positions;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.pool.feed.schemaorg.SchemaOrg;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.feed.PoolFeed;
import market.sourcing.infra.feed.PooledRecord;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.infra.feed.record.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/pools/{id}/snapshot}, {@code GET /feed/v1/pools/{id}/snapshot/schema-org} */
@RestController
class SnapshotController {
    private static final int PAGE = 200;
    private static final Pattern LAST = Pattern.compile("(FACTORY|LISTING)/([A-Za-z0-9-]{1,100})");

    private final FeedDesk desk;
    private final BulkAnswer answer;

    SnapshotController(FeedDesk desk, BulkAnswer answer) {
        this.desk = desk;
        this.answer = answer;
    }

    /** A request, and what it is answered with. */
    private record Asked(PoolId pool, Actor actor, HttpServletRequest request, HttpServletResponse response) {}

    /**
     * The first line.
     *
     * @param cursor where changes go on that are not in it
     * @param position the event right after which the pool stands as it is told here
     * @param records how many lines follow if it is read from its beginning; one more ends it
     */
    record Beginning(String cursor, String pool, long position, long records) {}

    /**
     * Everything in the pool as it stood right after one event: newline-delimited JSON, packed with gzip or zstd where the client
     * takes it. The first line says at which position, then each record is a line, factories first, each kind in the order of its ids; the last line
     * ends it: one without that was cut. To go on with one that was cut, or to read one again, send its {@code position} as {@code at},
     * and the kind and id of the last line as {@code after}, with a slash between.
     *
     * @param at left out, it is the newest
     */
    @Refuses(value = RefusalCode.POOL_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @ApiResponse(
            responseCode = "200",
            description = "A line for each record",
            content = @Content(mediaType = Lines.MEDIA_TYPE, schema = @Schema(implementation = RecordShown.class)))
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping("/feed/v1/pools/{id}/snapshot")
    void readSnapshot(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        give(new Asked(id, actor, request, response), at, after, RecordShown::of);
    }

    /**
     * The same with records in the words of schema.org, as JSON-LD: a factory is an {@code Organization}, a listing a {@code ProductGroup}
     * with a {@code Product} for each SKU, and an {@code Offer} for each step of its ladder and for its dropship price. What that vocabulary has
     * no word for, such as kept promises with their counts, is in the record alone.
     *
     * @param at left out, it is the newest
     */
    @Refuses(value = RefusalCode.POOL_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @ApiResponse(
            responseCode = "200",
            description = "A line for each record",
            content = @Content(mediaType = Lines.MEDIA_TYPE, schema = @Schema(implementation = RecordShown.class)))
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping("/feed/v1/pools/{id}/snapshot/schema-org")
    void readSchemaOrg(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        give(
                new Asked(id, actor, request, response),
                at,
                after,
                pooled -> RecordShown.saying(pooled, SchemaOrg.of(pooled)));
    }

    private void give(
            Asked asked, @Nullable String at, @Nullable String after, Function<PooledRecord, RecordShown> shape) {
        desk.mustSee(asked.pool(), asked.actor());
        var errors = new FieldErrors();
        var position = Positions.read("at", at, errors);
        var last = last(after, errors);
        errors.throwIfAny();
        long pinned = Objects.requireNonNullElseGet(position.get(), desk.feed()::reach);
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
