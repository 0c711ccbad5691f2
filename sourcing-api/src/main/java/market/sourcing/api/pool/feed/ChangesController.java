package market.sourcing.api.pool.feed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Parameters;
import market.sourcing.api.body.Read;
import market.sourcing.api.connection.Turn;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.feed.FeedNews;
import market.sourcing.infra.feed.PoolChanges;
import market.sourcing.infra.feed.PoolFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/pools/{id}/changes} and {@code GET /feed/v1/pools/{id}/changes/stream} */
@RestController
class ChangesController {
    private static final int STREAM_PAGE = 200;
    private static final int MOST_SECONDS = 20;

    private final FeedDesk desk;
    private final FeedNews news;
    private final BulkAnswer answer;

    ChangesController(FeedDesk desk, FeedNews news, BulkAnswer answer) {
        this.desk = desk;
        this.news = news;
        this.answer = answer;
    }

    /**
     * Some changes in the order of their events.
     *
     * @param next where to go on, also when nothing is new
     * @param position up to which nothing is missing
     * @param more whether there may be more already
     */
    record ChangesPage(List<ChangeShown> items, String next, long position, boolean more) {}

    /**
     * What has happened in the pool after a cursor: of the changes before, or of a snapshot. Without one it begins with the first
     * event. What one event moves is on one page, so that there may be one more than {@code size}. Any part can be read again, for good.
     *
     * @param wait how many seconds to wait for something new where there is nothing, 0 to 20
     */
    @Refuses(value = RefusalCode.POOL_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping("/feed/v1/pools/{id}/changes")
    ChangesPage listChanges(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String wait,
            Actor actor) {
        desk.mustSee(id, actor);
        var errors = new FieldErrors();
        var known = FeedCursor.read("after", after, id, errors);
        var most = Page.size(size, errors);
        Read<Integer> seconds = wait == null ? () -> 0 : Parameters.wholeNumber("wait", wait, 0, MOST_SECONDS, errors);
        errors.throwIfAny();
        desk.mustReach(known.get(), "after");
        return shown(id, changes(id, known.get(), most.get(), Duration.ofSeconds(seconds.get())));
    }

    private PoolChanges changes(PoolId pool, long after, int size, Duration patience) {
        var found = desk.feed().changes(pool.value(), after, size);
        if (!found.changes().isEmpty() || patience.isZero()) {
            return found;
        }
        Turn.givenToOthersWhile(() -> await(pool, found.upTo(), patience));
        return desk.feed().changes(pool.value(), after, size);
    }

    private void await(PoolId pool, long after, Duration patience) {
        try {
            news.await(pool.value(), after, patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static ChangesPage shown(PoolId pool, PoolChanges found) {
        return new ChangesPage(
                found.changes().stream()
                        .map(change -> ChangeShown.of(pool, change))
                        .toList(),
                FeedCursor.text(pool, found.upTo()),
                found.upTo(),
                found.more());
    }

    /**
     * The same as a stream up to now: newline-delimited JSON, packed with gzip or zstd where the client takes it. Each change is a line,
     * and the last line ends it with a cursor: one without that was cut, and goes on after the cursor of its last line.
     */
    @Refuses(value = RefusalCode.POOL_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @ApiResponse(
            responseCode = "200",
            description = "A line for each change",
            content = @Content(mediaType = Lines.MEDIA_TYPE, schema = @Schema(implementation = ChangeShown.class)))
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping("/feed/v1/pools/{id}/changes/stream")
    void streamChanges(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.mustSee(id, actor);
        var errors = new FieldErrors();
        var known = FeedCursor.read("after", after, id, errors);
        errors.throwIfAny();
        desk.mustReach(known.get(), "after");
        answer.give(id, actor, request, response, new Changes(desk.feed(), id, known.get()));
    }

    private static final class Changes extends Lines {
        private final PoolFeed feed;
        private final PoolId pool;
        private long known;

        Changes(PoolFeed feed, PoolId pool, long known) {
            this.feed = feed;
            this.pool = pool;
            this.known = known;
        }

        @Override
        public @Nullable String next(OutputStream out) throws IOException {
            var page = feed.changes(pool.value(), known, STREAM_PAGE);
            for (var change : page.changes()) {
                write(out, ChangeShown.of(pool, change));
            }
            known = page.upTo();
            return page.more() ? null : FeedCursor.text(pool, page.upTo());
        }
    }
}
