package market.sourcing.domain.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTakenOffTab;
import market.sourcing.domain.order.event.TabEvent;
import market.sourcing.domain.rulebook.UnpaidRules;
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

    private AccountId buyer;
    private final Map<String, List<OrderPutOnTab.Held>> unpaid = new HashMap<>();
    private final Deque<Instant> abandoned = new ArrayDeque<>();

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Tab() {}

    /** Begins with its first order. */
    @SuppressWarnings("NullAway.Init")
    public Tab(OrderPutOnTab first) {
        apply(first);
    }

    /** As it was left by all that happened before. */
    @SuppressWarnings("NullAway.Init")
    public Tab(TabState state) {
        belongsTo(state.buyerId());
        unpaid.putAll(state.unpaid());
        abandoned.addAll(state.abandoned());
    }

    /** All that the next thing to happen depends on. */
    public TabState state() {
        return new TabState(buyer.value(), unpaid, List.copyOf(abandoned));
    }

    public void put(OrderPutOnTab next) {
        apply(next);
    }

    /** Nothing happens when it is not on it. */
    public void takeOff(OrderId order, TakenOff cause, Instant at) {
        if (unpaid.containsKey(order.value())) {
            apply(new OrderTakenOffTab(buyer.value(), order.value(), at, cause.name()));
        }
    }

    /** How many orders are on it. */
    public int orders() {
        return unpaid.size();
    }

    /** When orders were abandoned after an instant, rising; of very many the last that a bound may ask for. */
    public List<Instant> abandonedAfter(Instant since) {
        return abandoned.stream().filter(at -> at.isAfter(since)).sorted().toList();
    }

    /** How many counted pieces of a SKU they hold. */
    public long held(StockId stock) {
        return held(held -> stock.equals(StockId.of(new ListingId(held.listingId()), held.sku())));
    }

    /** How many counted pieces of a listing they hold, over all its SKUs. */
    public long held(ListingId listing) {
        return held(held -> listing.value().equals(held.listingId()));
    }

    private long held(Predicate<OrderPutOnTab.Held> which) {
        return unpaid.values().stream()
                .flatMap(List::stream)
                .filter(which)
                .mapToLong(OrderPutOnTab.Held::units)
                .sum();
    }

    @EventSourcingHandler
    void evolve(TabEvent event) {
        switch (event) {
            case OrderPutOnTab it -> on(it);
            case OrderTakenOffTab it -> on(it);
        }
    }

    private void on(OrderPutOnTab event) {
        belongsTo(event.buyerId());
        unpaid.put(event.orderId(), event.held());
    }

    private void belongsTo(String account) {
        buyer = new AccountId(account);
        id = TabId.of(buyer);
    }

    private void on(OrderTakenOffTab event) {
        unpaid.remove(event.orderId());
        if (event.cause() != null && TakenOff.valueOf(event.cause()).isAbandoned()) {
            abandoned.addLast(event.takenAt());
            if (abandoned.size() > UnpaidRules.MOST_ABANDONED) {
                abandoned.removeFirst();
            }
        }
    }
}
