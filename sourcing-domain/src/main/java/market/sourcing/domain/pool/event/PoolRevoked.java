package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** The agent may see the pool no more. */
@StoredAs("sourcing.pool.PoolRevoked")
public record PoolRevoked(
        String grantId, String poolId, String agentId, String operatorId, String reason, Instant revokedAt)
        implements GrantEvent {}
