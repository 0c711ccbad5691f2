package market.sourcing.api.order;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.Changes;
import market.sourcing.api.version.IfMatch;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/orders/{id}/confirm-receipt} */
@RestController
record ConfirmReceiptController(Changes changes, TradeTime time) {
    /** The buyer has the goods; the factory gets its money. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.ORDER_NOT_HANDED_OVER, RefusalCode.ORDER_CLOSED})
    @OpenToAccounts
    @PostMapping("/api/orders/{id}/confirm-receipt")
    ResponseEntity<Answers.Changed> confirm(@PathVariable OrderId id, @IfMatch @Nullable Long expected, Actor actor) {
        return changes.send(id.value(), new ConfirmReceipt(id, expected, actor, time.now()), actor);
    }
}
