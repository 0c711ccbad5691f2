package market.sourcing.domain.trade.correcting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.trade.ordering.FundsRelease;
import market.sourcing.domain.trade.ordering.Stocks;
import market.sourcing.domain.trade.ordering.Undoing;
import market.sourcing.domain.trade.returning.Purchases;
import org.axonframework.modelling.command.Aggregate;

/** All parts that an order's books are kept in. */
public record Books(Purchases purchases, Undoing undoing, FundsRelease release) {
    Aggregate<Order> order(OrderId id) {
        return purchases.order(id);
    }

    Optional<Aggregate<DeliveryPromise>> promise(OrderId id) {
        return undoing.promises().of(id);
    }

    Optional<Aggregate<Escrow>> escrow(OrderId id) {
        return Loading.ifKnown(undoing.escrows(), EscrowId.of(id).value());
    }

    Stocks stocks(Aggregate<Order> order) {
        return new Stocks(undoing.stocks(), List.of(order.invoke(Order::terms)));
    }

    /** What carriers took, or the buyer has. */
    List<Content> sent(OrderId id) {
        return undoing.promises().sent(id).gone();
    }

    List<Content> all(Aggregate<Order> order) {
        var all = new ArrayList<Content>();
        for (var line : order.invoke(Order::terms).lines()) {
            all.add(new Content(all.size() + 1, line.quantity()));
        }
        return all;
    }
}
