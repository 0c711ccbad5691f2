package market.sourcing.domain.pool.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The listing is in the pool no more.
 *
 * @param pooledId the stream of the listing's pools
 * @param reason POOL_CLOSED, WITHDRAWN, PAUSED, FACTORY_SUSPENDED, REMOVED_BY_HAND or CRITERIA_NOT_FULFILLED
 * @param criteria what of the rule it did not fulfil any more: CATEGORY, LABEL, PRICE, PROMISE, STANDING, SHIP_FROM; empty where the
 *     reason is another one
 */
@StoredAs("sourcing.pool.ListingLeftPool")
public record ListingLeftPool(
        String pooledId,
        String poolId,
        String listingId,
        String factoryId,
        String reason,
        List<String> criteria,
        Instant leftAt)
        implements PooledEvent {
    public ListingLeftPool {
        criteria = List.copyOf(criteria);
    }
}
