package market.sourcing.api.order;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders/{id}} */
@RestController
record OrderDetailController(OrderSight sight) {
    /** Shows an order to its buyer, its factory and operators. */
    @Refuses(RefusalCode.ORDER_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/orders/{id}")
    ResponseEntity<OrderShown> order(
            @PathVariable OrderId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var order = sight.seen(id, minVersion, actor);
        return Answers.shown(order.version(), OrderShown.of(order));
    }
}
