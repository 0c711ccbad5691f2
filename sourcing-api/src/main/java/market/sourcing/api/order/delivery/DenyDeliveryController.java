package market.sourcing.api.order.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.order.command.DenyDelivery;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/deny-delivery} */
@RestController
record DenyDeliveryController(Changes changes, TradeTime time) {
    /** The buyer says that what the factory shows of a delivery is not true: an operator decides. */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.ORDER_NOT_HANDED_OVER,
        RefusalCode.ORDER_CLOSED,
        RefusalCode.DELIVERY_NOT_IN_QUESTION
    })
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/deny-delivery")
    ResponseEntity<Answers.Changed> deny(
            @RequestBody Submitted<ReasonBody> body,
            @PathVariable OrderId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var reason = ReasonBody.read(body);
        return changes.send(id.value(), new DenyDelivery(id, expected, actor, reason, time.now()), actor);
    }
}
