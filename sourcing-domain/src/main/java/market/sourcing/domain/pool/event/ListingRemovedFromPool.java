package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * An operator wants the listing in a pool by hand no more.
 *
 * @param pooledId the stream of the listing's pools
 */
@StoredAs("sourcing.pool.ListingRemovedFromPool")
public record ListingRemovedFromPool(
        String pooledId,
        String poolId,
        String listingId,
        String factoryId,
        String operatorId,
        String reason,
        Instant removedAt)
        implements PooledEvent {}
