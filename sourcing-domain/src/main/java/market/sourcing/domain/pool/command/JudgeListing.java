package market.sourcing.domain.pool.command;

import java.time.Instant;
import java.util.Set;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;

/**
 * A listing enters each of the pools where it belongs and leaves each where it does not, as everything is now; where nothing
 * changes nothing is written. Answers how often it moved.
 */
public record JudgeListing(ListingId listingId, Set<PoolId> pools, Instant at) {
    public JudgeListing {
        pools = InOrder.copy(pools);
    }
}
