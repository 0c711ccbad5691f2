package market.sourcing.domain.trade.ordering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.trade.delivering.Promises;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Orders that were placed while nobody had counted their goods, and that wait for them. */
public record EarlierOrders(Repository<Order> orders, Promises promises) {

    /** Pieces that are here, or are to be, for a buyer's order. */
    public record Waiting(OrderId order, AccountId buyer, Quantity pieces) {}

    /** What these orders wait for of a SKU; nothing of what has left, or of what came to nothing. */
    public List<Waiting> of(StockId sku, Collection<OrderId> ids) {
        var waiting = new ArrayList<Waiting>();
        for (var id : new LinkedHashSet<>(ids)) {
            Loading.ifKnown(orders, id.value())
                    .filter(found -> found.invoke(Order::life).dispatching().isBeforeHandOver())
                    .flatMap(found -> waiting(sku, id, found))
                    .ifPresent(waiting::add);
        }
        return waiting;
    }

    private Optional<Waiting> waiting(StockId sku, OrderId id, Aggregate<Order> order) {
        var terms = order.invoke(Order::terms);
        var left = Stocks.units(terms, promises.sent(id).gone());
        int here = Stocks.units(terms).getOrDefault(sku, 0) - left.getOrDefault(sku, 0);
        return here > 0
                ? Optional.of(new Waiting(id, order.invoke(Order::buyer), new Quantity(here)))
                : Optional.empty();
    }
}
