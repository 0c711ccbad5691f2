package market.sourcing.domain.listing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
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
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * The pieces of one SKU: on hand, and reserved of these. An aggregate of its own, so that moving goods never changes the
 * version of the listing whose terms a client has read.
 */
@AggregateRoot(type = "stock")
public final class Stock implements Sized {
    private static final int BYTES_ITSELF = 500;

    @AggregateIdentifier
    private StockId id;

    private StockedSku sku;
    private Counts counts = Counts.NONE;
    private final Shelf shelf = new Shelf();

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Stock() {}

    /** Begins with its first count. */
    @SuppressWarnings("NullAway.Init")
    public Stock(ListingId listing, FactoryId factory, String sku, PiecesOnHand units) {
        apply(new StockCounted(listing.value(), factory.value(), sku, units.number()));
    }

    /** As it was left by all that happened before. */
    @SuppressWarnings("NullAway.Init")
    public Stock(StockState state) {
        is(new StockedSku(new ListingId(state.listingId()), new FactoryId(state.factoryId()), state.sku()));
        counts = new Counts(state.openedAt(), state.countedAt());
        shelf.is(state);
    }

    /** All that the next thing to happen depends on. */
    public StockState state() {
        return new StockState(
                sku.listing().value(),
                sku.factory().value(),
                sku.code(),
                shelf.onHand(),
                counts.first(),
                counts.last(),
                shelf.reservations(),
                shelf.gone());
    }

    /**
     * States a new count of what is on hand; nothing happens when it is the same.
     *
     * @throws Refused {@link RefusalCode#STOCK_RESERVED} when orders hold more than was counted
     */
    public void count(PiecesOnHand units) {
        mustCover(sku.code(), units, shelf.reserved());
        if (units.number() != shelf.onHand()) {
            apply(new StockCounted(sku.listing().value(), sku.factory().value(), sku.code(), units.number()));
        }
    }

    /**
     * Holds when there is what orders hold.
     *
     * @throws Refused {@link RefusalCode#STOCK_RESERVED}
     */
    public static void mustCover(String sku, PiecesOnHand units, long reserved) {
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
        return shelf.onHand();
    }

    /** Pieces that orders of others than this buyer hold. */
    public int heldByOthers(AccountId buyer) {
        return shelf.heldByOthers(buyer);
    }

    /** Whether so many can be reserved. */
    public boolean has(Quantity quantity) {
        return quantity.units() <= shelf.available();
    }

    /** The refusal of an order for more than there is. */
    public Refused tooLow(Quantity asked) {
        return sku.tooLow(asked, shelf.available());
    }

    /** The same, told by somebody who has only looked. */
    public static Refused tooLow(String listingId, String sku, Quantity asked, int available) {
        return StockedSku.tooLow(listingId, sku, asked, available);
    }

    /**
     * Holds pieces for a buyer's order.
     *
     * @throws Refused {@link RefusalCode#STOCK_TOO_LOW}
     */
    public void reserve(OrderId order, AccountId buyer, Quantity quantity) {
        apply(moves().reserve(order, buyer, quantity));
    }

    /** Gives back what the order holds; nothing happens when it holds nothing. */
    public void release(OrderId order) {
        moves().release(order).ifPresent(AggregateLifecycle::apply);
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
        moves().dispatchAllBut(order, here).ifPresent(AggregateLifecycle::apply);
    }

    /**
     * What the order was said to have sent has not left: it is held for it again, as far as a count since then has not shown
     * that others may have it.
     *
     * @param here pieces of the buyer's order that have not left
     */
    public void voidDispatch(OrderId order, AccountId buyer, int here) {
        moves().voidDispatch(order, buyer, here).forEach(AggregateLifecycle::apply);
    }

    /**
     * The order came to nothing: what has left is gone, the rest can be ordered again. What has left before the last count was not
     * counted.
     *
     * @param here pieces of it that have not left
     */
    public void end(OrderId order, int here) {
        moves().end(order, here).forEach(AggregateLifecycle::apply);
    }

    private StockMoves moves() {
        return new StockMoves(sku, shelf);
    }

    /**
     * Pieces that an order has, here or as sent.
     *
     * @param left of these, pieces that carriers took, or the buyer has
     */
    public int heldBy(OrderId order, int left) {
        return shelf.reserved(order) + Math.max(0, shelf.gone(order) - left);
    }

    /**
     * Pieces of an order that came to nothing which are counted as here, although they have left. Where there was a count since
     * it was placed, nobody can tell which of them that count has found: that, and what other orders hold, is for the factory to
     * count.
     *
     * @param left pieces that carriers took, or the buyer has
     */
    public int goneAfterAll(OrderId order, int left, Instant placedAt) {
        return counts.isNoneSince(placedAt)
                ? Math.clamp(left - shelf.gone(order), 0, Math.max(0, shelf.available()))
                : 0;
    }

    /** Writes them off; nothing happens when there are none. */
    public void writeOff(OrderId order, int left, Instant placedAt) {
        moves().writeOff(order, goneAfterAll(order, left, placedAt)).ifPresent(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void evolve(StockEvent event, @Timestamp Instant at) {
        switch (event) {
            case StockCounted it -> on(it, at);
            case StockReserved it -> shelf.hold(order(it.orderId()), Held.by(it.buyerId(), it.units()));
            case StockReleased it -> shelf.letGo(order(it.orderId()), it.units());
            case StockDispatched it -> shelf.send(order(it.orderId()), it.units());
            case DispatchVoided it -> shelf.bringBack(order(it.orderId()), it.units());
            case StockWrittenOff it -> shelf.lose(order(it.orderId()), new Held(null, it.units()));
        }
    }

    private static OrderId order(String id) {
        return new OrderId(id);
    }

    private void on(StockCounted event, Instant at) {
        is(new StockedSku(new ListingId(event.listingId()), new FactoryId(event.factoryId()), event.sku()));
        counts = counts.and(at);
        shelf.count(event.units());
    }

    private void is(StockedSku of) {
        sku = of;
        id = of.stock();
    }

    @Override
    public int bytes() {
        return BYTES_ITSELF + shelf.bytes();
    }
}
