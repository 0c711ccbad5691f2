package market.sourcing.api.returns.live;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.live.LiveStreams;
import market.sourcing.api.live.SendsEvents;
import market.sourcing.domain.shared.Actor;
import market.sourcing.projections.returns.cases.CaseFile;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /api/returns/live} */
@RestController
record LiveCasesController(LiveStreams<CaseFile> streams) {
    /**
     * Server-sent events named case, one for each change on the caller's board from now on, with the case's id, version, state,
     * whose turn it is until when, and the position in the log. Otherwise like those of promises.
     */
    @SendsEvents
    @OpenToAccounts
    @GetMapping(path = "/api/returns/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(Actor actor, HttpMethod method) {
        return streams.open(actor, method);
    }
}
