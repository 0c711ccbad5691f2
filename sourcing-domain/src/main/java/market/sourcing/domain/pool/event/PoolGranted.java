package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * An agent may see the pool from now on.
 *
 * @param grantId the stream of this pool's grants to this agent
 * @param agentId the agent's account
 */
@StoredAs("sourcing.pool.PoolGranted")
public record PoolGranted(String grantId, String poolId, String agentId, String operatorId, Instant grantedAt)
        implements GrantEvent {}
