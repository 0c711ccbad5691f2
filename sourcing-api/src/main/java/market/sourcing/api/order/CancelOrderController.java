package market.sourcing.api.order;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/cancel} */
@RestController
record CancelOrderController(Changes changes, TradeTime time) {
    /** Either party, before the goods are sent. */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.ORDER_HANDED_OVER,
        RefusalCode.ORDER_CLOSED,
        RefusalCode.PAYMENT_IN_PROGRESS
    })
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/cancel")
    ResponseEntity<Answers.Changed> cancel(
            @RequestBody Submitted<ReasonBody> body,
            @PathVariable OrderId id,
            @IfMatch @Nullable Long expected,
            Actor actor) {
        var reason = ReasonBody.read(body);
        return changes.send(id.value(), new CancelOrder(id, expected, actor, reason, time.now()), actor);
    }
}
