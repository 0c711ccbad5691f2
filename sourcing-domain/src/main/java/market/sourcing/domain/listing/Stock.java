package market.sourcing.domain.listing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockEvent;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Sized;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of one SKU: on hand, and reserved of these. An aggregate of its own, so that moving goods never changes the
 * version of the listing whose terms a client has read.
 */
@AggregateRoot(type = "stock")
public final class Stock implements Sized {
    private static final int BYTES_ITSELF = 500;
    private static final int BYTES_A_BUYER = 180;

    @AggregateIdentifier
    private StockId id;

    private ListingId listing;
    private FactoryId factory;
    private String sku;
    private int onHand;
    private int reserved;
    private @Nullable Instant openedAt;
    private @Nullable Instant countedAt;
    private final PiecesByOrder reservations = new PiecesByOrder();
    /** Of those whose buyer was noted. His id is the same object in all he holds: of ten thousand orders that wait it is a third. */
    private final Map<AccountId, Held> reservedByBuyer = new HashMap<>();
    /** Pieces that have left since the last count, by order. */
    private final PiecesByOrder gone = new PiecesByOrder();

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Stock() {}

    /** Begins with its first count. */
    @SuppressWarnings("NullAway.Init")
    public Stock(ListingId listing, FactoryId factory, String sku, Units units) {
        apply(new StockCounted(listing.value(), factory.value(), sku, units.number()));
    }

    /** As it was left by all that happened before. */
    @SuppressWarnings("NullAway.Init")
    public Stock(StockState state) {
        is(new ListingId(state.listingId()), new FactoryId(state.factoryId()), state.sku(), state.onHand());
        openedAt = state.openedAt();
        countedAt = state.countedAt();
        state.reservations().forEach(it -> hold(new OrderId(it.orderId()), Held.by(it.buyerId(), it.units())));
        state.gone().forEach(it -> gone.add(new OrderId(it.orderId()), Held.by(it.buyerId(), it.units())));
    }

    /** All that the next thing to happen depends on. */
    public StockState state() {
        return new StockState(
                listing.value(),
                factory.value(),
                sku,
                onHand,
                openedAt,
                countedAt,
                reservations.written(),
                gone.written());
    }

    /**
     * States a new count of what is on hand; nothing happens when it is the same.
     *
     * @throws Refused {@link RefusalCode#STOCK_RESERVED} when orders hold more than was counted
     */
    public void count(Units units) {
        mustCover(sku, units, reserved);
        if (units.number() != onHand) {
            apply(new StockCounted(listing.value(), factory.value(), sku, units.number()));
        }
    }

    /**
     * Holds when there is what orders hold.
     *
     * @throws Refused {@link RefusalCode#STOCK_RESERVED}
     */
    public static void mustCover(String sku, Units units, long reserved) {
        if (units.number() < reserved) {
            throw new Refused(
                    RefusalCode.STOCK_RESERVED,
                    "Orders hold more pieces than were counted.",
                    Map.of("sku", sku, "reserved", reserved));
        }
    }

    public StockId id() {
        return id;
    }

    /** Pieces that are here, also those that orders hold. */
    public int onHand() {
        return onHand;
    }

    /** Pieces that orders of others than this buyer hold. */
    public int heldByOthers(AccountId buyer) {
        var his = reservedByBuyer.get(buyer);
        return reserved - (his == null ? 0 : his.units());
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
     * Holds pieces for a buyer's order.
     *
     * @throws Refused {@link RefusalCode#STOCK_TOO_LOW}
     */
    public void reserve(OrderId order, AccountId buyer, Quantity quantity) {
        if (!has(quantity)) {
            throw tooLow(quantity);
        }
        apply(new StockReserved(listing.value(), factory.value(), sku, order.value(), quantity.units(), buyer.value()));
    }

    /** Gives back what the order holds; nothing happens when it holds nothing. */
    public void release(OrderId order) {
        int units = reservations.units(order);
        if (units > 0) {
            apply(new StockReleased(listing.value(), factory.value(), sku, order.value(), units));
        }
    }

    /** Sends away what the order holds; nothing happens when it holds nothing. */
    public void dispatch(OrderId order) {
        dispatchAllBut(order, 0);
    }

    /**
     * A part of the order has left; nothing happens when that is known.
     *
     * @param here pieces of it that have not
     */
    public void dispatchAllBut(OrderId order, int here) {
        int units = reservations.units(order) - here;
        if (units > 0) {
            apply(new StockDispatched(listing.value(), factory.value(), sku, order.value(), units));
        }
    }

    /**
     * What the order was said to have sent has not left: it is held for it again, as far as a count since then has not shown
     * that others may have it.
     *
     * @param here pieces of the buyer's order that have not left
     */
    public void voidDispatch(OrderId order, AccountId buyer, int here) {
        if (gone.units(order) > 0) {
            holdAgain(order);
            dispatchAllBut(order, here);
        } else if (reservations.units(order) == 0 && onHand > reserved && here > 0) {
            reserve(order, buyer, new Quantity(Math.min(here, onHand - reserved)));
        }
    }

    private void holdAgain(OrderId order) {
        apply(new DispatchVoided(listing.value(), factory.value(), sku, order.value(), gone.units(order)));
    }

    /**
     * The order came to nothing: what has left is gone, the rest can be ordered again. What has left before the last count was not
     * counted.
     *
     * @param here pieces of it that have not left
     */
    public void end(OrderId order, int here) {
        if (reservations.units(order) < here && gone.units(order) > 0) {
            holdAgain(order);
        }
        dispatchAllBut(order, here);
        release(order);
    }

    /**
     * Pieces that an order has, here or as sent.
     *
     * @param left of these, pieces that carriers took, or the buyer has
     */
    public int heldBy(OrderId order, int left) {
        return reservations.units(order) + Math.max(0, gone.units(order) - left);
    }

    /**
     * Pieces of an order that came to nothing which are counted as here, although they have left. Where there was a count since
     * it was placed, nobody can tell which of them that count has found: that, and what other orders hold, is for the factory to
     * count.
     *
     * @param left pieces that carriers took, or the buyer has
     */
    public int goneAfterAll(OrderId order, int left, Instant placedAt) {
        boolean reserved = openedAt != null && !openedAt.isAfter(placedAt);
        boolean countedSince = countedAt != null && countedAt.isAfter(placedAt);
        return reserved && !countedSince
                ? Math.clamp(left - gone.units(order), 0, Math.max(0, onHand - this.reserved))
                : 0;
    }

    /** Writes them off; nothing happens when there are none. */
    public void writeOff(OrderId order, int left, Instant placedAt) {
        int units = goneAfterAll(order, left, placedAt);
        if (units > 0) {
            apply(new StockWrittenOff(listing.value(), factory.value(), sku, order.value(), units));
        }
    }

    @EventSourcingHandler
    void evolve(StockEvent event, @Timestamp Instant at) {
        switch (event) {
            case StockCounted it -> on(it, at);
            case StockReserved it -> on(it);
            case StockReleased it -> on(it);
            case StockDispatched it -> on(it);
            case DispatchVoided it -> on(it);
            case StockWrittenOff it -> on(it);
        }
    }

    private void on(StockCounted event, Instant at) {
        openedAt = openedAt == null ? at : openedAt;
        countedAt = at;
        is(new ListingId(event.listingId()), new FactoryId(event.factoryId()), event.sku(), event.units());
        gone.clear();
    }

    private void is(ListingId ofListing, FactoryId ofFactory, String code, int units) {
        listing = ofListing;
        factory = ofFactory;
        sku = code;
        id = StockId.of(ofListing, code);
        onHand = units;
    }

    private void on(StockReserved event) {
        hold(new OrderId(event.orderId()), Held.by(event.buyerId(), event.units()));
    }

    private void on(StockReleased event) {
        letGo(new OrderId(event.orderId()), event.units());
    }

    private void on(StockDispatched event) {
        var order = new OrderId(event.orderId());
        gone.add(order, new Held(letGo(order, event.units()), event.units()));
        onHand -= event.units();
    }

    private void on(StockWrittenOff event) {
        gone.add(new OrderId(event.orderId()), new Held(null, event.units()));
        onHand -= event.units();
    }

    private void on(DispatchVoided event) {
        var order = new OrderId(event.orderId());
        var sent = gone.of(order);
        gone.take(order, event.units());
        hold(order, new Held(sent == null ? null : sent.buyer(), event.units()));
        onHand += event.units();
    }

    private void hold(OrderId order, Held more) {
        var before = reservations.of(order);
        var buyer = before == null || before.buyer() == null ? more.buyer() : before.buyer();
        var shared = buyer;
        if (buyer != null) {
            // What was nobody's as far as known becomes his.
            int his = more.units() + (before != null && before.buyer() == null ? before.units() : 0);
            shared = reservedByBuyer
                    .merge(buyer, new Held(buyer, his), Held::and)
                    .buyer();
        }
        reservations.add(order, new Held(shared, more.units()));
        reserved += more.units();
    }

    /** Answers whose it was, where that is known. */
    private @Nullable AccountId letGo(OrderId order, int units) {
        var before = reservations.of(order);
        var buyer = before == null ? null : before.buyer();
        reservations.take(order, units);
        reserved -= units;
        if (buyer != null) {
            reservedByBuyer.computeIfPresent(buyer, (_, all) -> all.without(units));
        }
        return buyer;
    }

    @Override
    public int bytes() {
        return BYTES_ITSELF + BYTES_A_BUYER * reservedByBuyer.size() + reservations.bytes() + gone.bytes();
    }
}
