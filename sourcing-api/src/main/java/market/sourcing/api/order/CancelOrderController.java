package market.sourcing.api.order;

import market.sourcing.api.body.ReasonBody;
import market.sourcing.api.body.Submitted;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.order.command.CancelOrder;
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

/** {@code POST /api/orders/{id}/cancel} */
@RestController
class CancelOrderController {
    private final OrderChanges changes;
    private final TradeTime time;

    CancelOrderController(OrderChanges changes, TradeTime time) {
        this.changes = changes;
        this.time = time;
    }

    /** Either party, before the goods are sent. */
    @Refuses({
        RefusalCode.ORDER_UNKNOWN,
        RefusalCode.ORDER_HANDED_OVER,
        RefusalCode.ORDER_CLOSED,
        RefusalCode.PAYMENT_IN_PROGRESS
    })
    @PostMapping("/api/orders/{id}/cancel")
    ResponseEntity<Answers.Changed> cancel(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Submitted<ReasonBody> body,
            Actor actor) {
        var order = PathIds.order(id);
        var expected = IfMatch.expected(ifMatch);
        var reason = ReasonBody.read(body);
        return changes.send(order, new CancelOrder(order, expected, actor, reason, time.now()), actor);
    }
}
