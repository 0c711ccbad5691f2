package market.sourcing.api.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/urge} */
@RestController
record UrgeController(Changes changes, TradeTime time) {
    /** The buyer asks for haste, once in a day. */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.PROMISE_UNKNOWN,
        RefusalCode.URGED_ALREADY,
        RefusalCode.PROMISE_NOT_RUNNING
    })
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/urge")
    ResponseEntity<Answers.Changed> urge(@PathVariable OrderId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(PromiseId.of(id).value(), new UrgeDispatch(id, expected, actor, time.now()), actor);
    }
}
