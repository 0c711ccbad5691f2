package market.sourcing.api.order;

import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.IfMatch;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/confirm-receipt} */
@RestController
class ConfirmReceiptController {
    private final OrderChanges changes;
    private final TradeTime time;

    ConfirmReceiptController(OrderChanges changes, TradeTime time) {
        this.changes = changes;
        this.time = time;
    }

    /** The buyer has the goods; the factory gets its money. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.ORDER_NOT_HANDED_OVER, RefusalCode.ORDER_CLOSED})
    @PostMapping("/api/orders/{id}/confirm-receipt")
    ResponseEntity<Answers.Changed> confirm(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var order = PathIds.order(id);
        var expected = IfMatch.expected(ifMatch);
        return changes.send(order, new ConfirmReceipt(order, expected, actor, time.now()), actor);
    }
}
