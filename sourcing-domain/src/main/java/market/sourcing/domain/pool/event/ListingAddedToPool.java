package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * An operator wants the listing in a pool by hand. It is in it while it is on sale as well, which {@link ListingEnteredPool} and
 * {@link ListingLeftPool} tell.
 *
 * @param pooledId the stream of the listing's pools
 */
@StoredAs("sourcing.pool.ListingAddedToPool")
public record ListingAddedToPool(
        String pooledId, String poolId, String listingId, String factoryId, String operatorId, Instant addedAt)
        implements PooledEvent {}
