package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** An operator gave the pool another name. */
@StoredAs("sourcing.pool.PoolRenamed")
public record PoolRenamed(String poolId, String name, String operatorId, Instant renamedAt) implements PoolEvent {}
