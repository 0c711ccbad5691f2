package market.sourcing.api.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/hold} */
@RestController
record HoldController(Changes changes, TradeTime time) {
    /** The buyer asks the factory to wait; the factory's time stands still. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.PROMISE_UNKNOWN, RefusalCode.PROMISE_NOT_RUNNING})
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/hold")
    ResponseEntity<Answers.Changed> hold(
            @RequestBody Submitted<ReasonBody> body,
            @PathVariable OrderId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var reason = ReasonBody.read(body);
        return changes.send(PromiseId.of(id).value(), new HoldDispatch(id, expected, actor, reason, time.now()), actor);
    }
}
