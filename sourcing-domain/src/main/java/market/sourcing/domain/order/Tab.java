package market.sourcing.domain.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTakenOffTab;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * The orders that one buyer has paid nothing of. It is written with each of them, so that of two orders at once, on whichever
 * nodes, the second sees the first.
 */
@AggregateRoot(type = "tab")
public final class Tab {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private TabId id;

    private String buyer;
    private final Map<String, List<OrderPutOnTab.Held>> unpaid = new HashMap<>();

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Tab() {}

    /** Begins with its first order. */
    @SuppressWarnings("NullAway.Init")
    public Tab(OrderPutOnTab first) {
        apply(first);
    }

    public void put(OrderPutOnTab next) {
        apply(next);
    }

    /** Nothing happens when it is not on it. */
    public void takeOff(OrderId order, Instant at) {
        if (unpaid.containsKey(order.value())) {
            apply(new OrderTakenOffTab(buyer, order.value(), at));
        }
    }

    /** How many orders are on it. */
    public int orders() {
        return unpaid.size();
    }

    /** How many pieces of a SKU they hold. */
    public int held(StockId stock) {
        return unpaid.values().stream()
                .flatMap(List::stream)
                .filter(held ->
                        StockId.of(new ListingId(held.listingId()), held.sku()).equals(stock))
                .mapToInt(OrderPutOnTab.Held::units)
                .sum();
    }

    @EventSourcingHandler
    void on(OrderPutOnTab event) {
        id = TabId.of(new AccountId(event.buyerId()));
        buyer = event.buyerId();
        unpaid.put(event.orderId(), event.held());
    }

    @EventSourcingHandler
    void on(OrderTakenOffTab event) {
        unpaid.remove(event.orderId());
    }
}
