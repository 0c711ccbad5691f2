package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** The pool is over for good; its listings leave it one by one afterwards. */
@StoredAs("sourcing.pool.PoolClosed")
public record PoolClosed(String poolId, String operatorId, String reason, Instant closedAt) implements PoolEvent {}
