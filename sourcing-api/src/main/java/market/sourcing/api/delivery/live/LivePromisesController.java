package market.sourcing.api.delivery.live;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.live.LiveStreams;
import market.sourcing.api.live.SendsEvents;
import market.sourcing.domain.shared.Actor;
import market.sourcing.projections.delivery.promise.OrderPromise;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/promises/live} */
@RestController
record LivePromisesController(LiveStreams<OrderPromise> streams) {
    /**
     * Server-sent events named promise, one for each change on the caller's board from now on, with the order's id, the
     * promise's version, state and due time, and the position in the log. A comment every 15 s. Ends when the token expires, or
     * when the client is slow to take what it is sent: then it reads the board again and listens anew. At most 4 streams an
     * account.
     */
    @SendsEvents
    @OpenToAccounts
    @GetMapping(path = "/api/promises/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(Actor actor, HttpMethod method) {
        return streams.open(actor, method);
    }
}
