package market.sourcing.domain.pool;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import market.sourcing.domain.pool.event.PooledEvent;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** In which pools one listing is. It begins with the first one; a pool may hold any number of listings and is not made longer by them. */
@AggregateRoot(type = "pooled-listing")
public final class PooledListing {
    @AggregateIdentifier
    private PooledListingId id;

    private @Nullable Seats seats;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    PooledListing() {}

    /** @param first at least one */
    @SuppressWarnings("NullAway.Init")
    public PooledListing(List<PooledEvent> first) {
        first.forEach(event -> apply(event));
    }

    /** Does whatever is decided on where it is now; answers how much that was. */
    public int move(Function<Seats, List<PooledEvent>> decision) {
        var events = decision.apply(Objects.requireNonNull(seats));
        events.forEach(event -> apply(event));
        return events.size();
    }

    @EventSourcingHandler
    void evolve(PooledEvent event) {
        if (seats == null) {
            var listing = new ListingId(event.listingId());
            id = PooledListingId.of(listing);
            seats = Seats.none(listing, new FactoryId(event.factoryId()));
        }
        seats = seats.after(event);
    }
}
