package market.sourcing.bench.catalogue;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.pool.PooledListingId;
import market.sourcing.domain.pool.event.ListingAddedToPool;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.PoolOpened;
import market.sourcing.domain.shared.ListingId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** A pool by hand with the first listings of the catalogue. */
public final class FilledPool {
    public static final String POOL = "pool-bench";
    private static final String OPERATOR = "account-bench-operator";

    private FilledPool() {}

    public static List<DomainEventMessage<?>> opened() {
        return List.of(new GenericDomainEventMessage<>(
                "pool", POOL, 0, new PoolOpened(POOL, "Bench", null, OPERATOR, Instant.now(), "bench")));
    }

    /** How a listing of the catalogue comes in. */
    public static List<DomainEventMessage<?>> entered(int number) {
        var listing = Catalogue.listingId(number);
        var factory = Catalogue.factoryId(number / Catalogue.PER_FACTORY);
        var pooled = PooledListingId.of(new ListingId(listing)).value();
        var now = Instant.now();
        return List.of(
                new GenericDomainEventMessage<>(
                        "pooled-listing",
                        pooled,
                        0,
                        new ListingAddedToPool(pooled, POOL, listing, factory, OPERATOR, now)),
                new GenericDomainEventMessage<>(
                        "pooled-listing",
                        pooled,
                        1,
                        new ListingEnteredPool(pooled, POOL, listing, factory, "ADDED_BY_HAND", now)));
    }
}
