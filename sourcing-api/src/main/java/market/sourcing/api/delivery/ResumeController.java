package market.sourcing.api.delivery;

import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.delivery.command.ResumeDispatch;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/resume} */
@RestController
class ResumeController {
    private final PromiseChanges changes;
    private final TradeTime time;

    ResumeController(PromiseChanges changes, TradeTime time) {
        this.changes = changes;
        this.time = time;
    }

    /** The factory's time runs again; what was held does not count. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.PROMISE_UNKNOWN, RefusalCode.PROMISE_NOT_RUNNING})
    @PostMapping("/api/orders/{id}/resume")
    ResponseEntity<Answers.Changed> resume(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var order = PathIds.order(id);
        var expected = IfMatch.expected(ifMatch);
        return changes.send(order, new ResumeDispatch(order, expected, actor, time.now()), actor);
    }
}
