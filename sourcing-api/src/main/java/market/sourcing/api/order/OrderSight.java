package market.sourcing.api.order;

import java.util.Optional;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.order.summary.FindOrder;
import market.sourcing.projections.order.summary.OrderSummary;
import market.sourcing.projections.order.summary.OrdersHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds orders for those who may see them: their parties, operators and auditors. */
@Component
public record OrderSight(OrdersHandler orders) {
    /**
     * The order, in that version or a later one.
     *
     * @param minVersion as the client sent it
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN}
     */
    public OrderSummary seen(OrderId id, @Nullable String minVersion, Actor actor) {
        return MinVersion.of(minVersion)
                .await(() -> seen(id.value(), Caller.of(actor)), OrderSummary::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.ORDER_UNKNOWN, id.value()));
    }

    private Optional<OrderSummary> seen(String id, Caller caller) {
        return orders.handle(new FindOrder(id))
                .filter(order -> caller.maySeeAllOf(order.buyerId())
                        || caller.maySeeAllOf(order.terms().factoryOwnerId()));
    }
}
