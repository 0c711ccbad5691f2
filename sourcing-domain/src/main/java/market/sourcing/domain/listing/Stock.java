package market.sourcing.domain.listing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * The pieces of one SKU: on hand, and reserved of these. An aggregate of its own, so that moving goods never changes the
 * version of the listing whose terms a client has read.
 */
@AggregateRoot(type = "stock")
public final class Stock {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private StockId id;

    private ListingId listing;
    private FactoryId factory;
    private String sku;
    private int onHand;
    private int reserved;
    private final Map<OrderId, Integer> reservations = new HashMap<>();
    /** Pieces that have left since the last count, by order. */
    private final Map<OrderId, Integer> gone = new HashMap<>();

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Stock() {}

    /** Begins with its first count. */
    @SuppressWarnings("NullAway.Init")
    public Stock(ListingId listing, FactoryId factory, String sku, Units units) {
        apply(new StockCounted(listing.value(), factory.value(), sku, units.number()));
    }

    /**
     * States a new count of what is on hand; nothing happens when it is the same.
     *
     * @throws Refused {@link RefusalCode#STOCK_RESERVED} when orders hold more than was counted
     */
    public void count(Units units) {
        if (units.number() < reserved) {
            throw new Refused(
                    RefusalCode.STOCK_RESERVED,
                    "Orders hold more pieces than were counted.",
                    Map.of("sku", sku, "reserved", reserved));
        }
        if (units.number() != onHand) {
            apply(new StockCounted(listing.value(), factory.value(), sku, units.number()));
        }
    }

    /** Pieces that are here, also those that orders hold. */
    public int onHand() {
        return onHand;
    }

    /** Whether so many can be reserved. */
    public boolean has(Quantity quantity) {
        return quantity.units() <= onHand - reserved;
    }

    /** The refusal of an order for more than there is. */
    public Refused tooLow(Quantity asked) {
        return tooLow(listing.value(), sku, asked, onHand - reserved);
    }

    /** The same, told by somebody who has only looked. */
    public static Refused tooLow(String listingId, String sku, Quantity asked, int available) {
        return new Refused(
                RefusalCode.STOCK_TOO_LOW,
                "There are not that many pieces.",
                Map.of("listingId", listingId, "sku", sku, "quantity", asked.units(), "available", available));
    }

    /**
     * Holds pieces for an order.
     *
     * @throws Refused {@link RefusalCode#STOCK_TOO_LOW}
     */
    public void reserve(OrderId order, Quantity quantity) {
        if (!has(quantity)) {
            throw tooLow(quantity);
        }
        apply(new StockReserved(listing.value(), factory.value(), sku, order.value(), quantity.units()));
    }

    /** Gives back what the order holds; nothing happens when it holds nothing. */
    public void release(OrderId order) {
        var units = reservations.get(order);
        if (units != null) {
            apply(new StockReleased(listing.value(), factory.value(), sku, order.value(), units));
        }
    }

    /** Sends away what the order holds; nothing happens when it holds nothing. */
    public void dispatch(OrderId order) {
        dispatch(order, reservations.getOrDefault(order, 0));
    }

    private void dispatch(OrderId order, int units) {
        if (units > 0) {
            apply(new StockDispatched(listing.value(), factory.value(), sku, order.value(), units));
        }
    }

    /**
     * What the order was said to have sent has not left: it is held for it again, as far as a count since then has not shown
     * that others may have it.
     *
     * @param all pieces that the order is about
     */
    public void voidDispatch(OrderId order, Quantity all) {
        var sent = gone.get(order);
        if (sent != null) {
            apply(new DispatchVoided(listing.value(), factory.value(), sku, order.value(), sent));
        } else if (!reservations.containsKey(order) && onHand > reserved) {
            reserve(order, new Quantity(Math.min(all.units(), onHand - reserved)));
        }
    }

    /**
     * The order came to nothing: what has left is gone, the rest can be ordered again.
     *
     * @param left pieces that a carrier took, or the buyer has
     */
    public void end(OrderId order, int left) {
        var sent = gone.getOrDefault(order, 0);
        if (sent > left) {
            apply(new DispatchVoided(listing.value(), factory.value(), sku, order.value(), sent));
        }
        dispatch(order, Math.min(left, reservations.getOrDefault(order, 0)));
        release(order);
    }

    @EventSourcingHandler
    void on(StockCounted event) {
        listing = new ListingId(event.listingId());
        factory = new FactoryId(event.factoryId());
        sku = event.sku();
        id = StockId.of(listing, sku);
        onHand = event.units();
        gone.clear();
    }

    @EventSourcingHandler
    void on(StockReserved event) {
        reservations.merge(new OrderId(event.orderId()), event.units(), Integer::sum);
        reserved += event.units();
    }

    @EventSourcingHandler
    void on(StockReleased event) {
        reservations.remove(new OrderId(event.orderId()));
        reserved -= event.units();
    }

    @EventSourcingHandler
    void on(StockDispatched event) {
        var order = new OrderId(event.orderId());
        reservations.computeIfPresent(order, (_, held) -> held > event.units() ? held - event.units() : null);
        gone.merge(order, event.units(), Integer::sum);
        reserved -= event.units();
        onHand -= event.units();
    }

    @EventSourcingHandler
    void on(DispatchVoided event) {
        var order = new OrderId(event.orderId());
        gone.remove(order);
        reservations.merge(order, event.units(), Integer::sum);
        reserved += event.units();
        onHand += event.units();
    }
}
