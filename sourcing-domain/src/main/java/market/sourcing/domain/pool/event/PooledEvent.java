package market.sourcing.domain.pool.event;

/** Everything that happens to a listing in pools. */
public sealed interface PooledEvent
        permits ListingAddedToPool, ListingRemovedFromPool, ListingEnteredPool, ListingLeftPool {
    String pooledId();

    String poolId();

    String listingId();

    String factoryId();
}
