package market.sourcing.domain.listing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * The pieces of one SKU on hand. An aggregate of its own, so that moving goods never changes the version of the listing
 * whose terms a client has read.
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

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Stock() {}

    /** Begins with its first count. */
    @SuppressWarnings("NullAway.Init")
    public Stock(ListingId listing, FactoryId factory, String sku, Units units) {
        apply(new StockCounted(listing.value(), factory.value(), sku, units.number()));
    }

    /** States a new count; nothing happens when it is the same. */
    public void count(Units units) {
        if (units.number() != onHand) {
            apply(new StockCounted(listing.value(), factory.value(), sku, units.number()));
        }
    }

    @EventSourcingHandler
    void on(StockCounted event) {
        listing = new ListingId(event.listingId());
        factory = new FactoryId(event.factoryId());
        sku = event.sku();
        id = StockId.of(listing, sku);
        onHand = event.units();
    }
}
