package market.sourcing.api.order.detail;

import java.util.Optional;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.order.OrderShown;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.order.summary.FindOrder;
import market.sourcing.projections.order.summary.OrderSummary;
import market.sourcing.projections.order.summary.OrdersHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders/{id}} */
@RestController
class OrderDetailController {
    private final OrdersHandler orders;

    OrderDetailController(OrdersHandler orders) {
        this.orders = orders;
    }

    /** Shows an order to its buyer, its factory and operators. */
    @Refuses(RefusalCode.ORDER_UNKNOWN)
    @GetMapping("/api/orders/{id}")
    ResponseEntity<OrderShown> order(
            @PathVariable String id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var wanted = PathIds.order(id).value();
        var order = MinVersion.of(minVersion)
                .await(() -> seen(wanted, Caller.of(actor)), OrderSummary::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.ORDER_UNKNOWN, id));
        return Answers.shown(order.version(), OrderShown.of(order));
    }

    private Optional<OrderSummary> seen(String id, Caller caller) {
        return orders.handle(new FindOrder(id))
                .filter(order -> caller.maySeeAllOf(order.buyerId())
                        || caller.maySeeAllOf(order.terms().factoryOwnerId()));
    }
}
