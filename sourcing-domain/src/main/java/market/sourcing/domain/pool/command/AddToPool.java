package market.sourcing.domain.pool.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import org.jspecify.annotations.Nullable;

/**
 * An operator chooses a listing for a pool by hand; it enters when it is on sale. Answers the pool's version, which that does not
 * change.
 *
 * @param expectedVersion the pool's version the client has seen, or null when it does not matter
 */
public record AddToPool(
        PoolId poolId, @Nullable Long expectedVersion, ListingId listingId, Actor operator, Instant at) {}
