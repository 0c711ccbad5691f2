package market.sourcing.api.delivery;

import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/hold} */
@RestController
class HoldController {
    private final PromiseChanges changes;
    private final TradeTime time;

    HoldController(PromiseChanges changes, TradeTime time) {
        this.changes = changes;
        this.time = time;
    }

    /** The buyer asks the factory to wait; the factory's time stands still. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.PROMISE_UNKNOWN, RefusalCode.PROMISE_NOT_RUNNING})
    @PostMapping("/api/orders/{id}/hold")
    ResponseEntity<Answers.Changed> hold(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<ReasonBody> body,
            Actor actor) {
        var order = PathIds.order(id);
        var expected = IfMatch.expected(ifMatch);
        var reason = ReasonBody.read(body);
        return changes.send(order, new HoldDispatch(order, expected, actor, reason, time.now()), actor);
    }
}
