package market.sourcing.api.pool.feed;

import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.live.LiveAnswer;
import market.sourcing.api.live.SendsEvents;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /feed/v1/pools/{id}/changes/live} */
@RestController
record LiveChangesController(FeedDesk desk, LiveFeed live, EarlyEnd ends) {
    private static final String LAST = "Last-Event-ID";

    /**
     * Server-sent events named change: all that has happened in the pool after the cursor, and then whatever happens, as it does. The
     * id of each is the cursor to go on with, which a browser sends back by itself. A comment every 15 s. Who is slow
     * is behind and misses nothing. Ends with the token, and when the pool may not be seen any more. At most 4 streams an account.
     */
    @SendsEvents
    @Refuses(value = RefusalCode.POOL_UNKNOWN, api = ApiCode.VIEW_BEHIND)
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(path = "/feed/v1/pools/{id}/changes/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> followChanges(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = LAST, required = false) @Nullable String last,
            Actor actor,
            HttpMethod method) {
        desk.mustSee(id, actor);
        var field = last == null ? "after" : LAST;
        var errors = new FieldErrors();
        var known = FeedCursor.read(field, last == null ? after : last, id, errors);
        errors.throwIfAny();
        desk.mustReach(known.get(), field);
        var supervision = Supervision.begin(desk, id, actor, ends);
        return LiveAnswer.to(method, () -> live.open(id, known.get(), supervision));
    }
}
