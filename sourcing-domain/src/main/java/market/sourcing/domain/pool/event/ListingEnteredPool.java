package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The listing is in the pool from now on. Between two of these of one pool there is a {@link ListingLeftPool}.
 *
 * @param pooledId the stream of the listing's pools
 * @param reason RULE_FULFILLED, ADDED_BY_HAND or RELISTED
 */
@StoredAs("sourcing.pool.ListingEnteredPool")
public record ListingEnteredPool(
        String pooledId, String poolId, String listingId, String factoryId, String reason, Instant enteredAt)
        implements PooledEvent {}
