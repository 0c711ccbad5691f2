package market.sourcing.domain.pool.command;

import java.time.Instant;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import org.jspecify.annotations.Nullable;

/**
 * An operator lets an agent see a pool. Answers the pool's version, which a grant does not change.
 *
 * @param expectedVersion the pool's version the client has seen, or null when it does not matter
 */
public record GrantPool(PoolId poolId, @Nullable Long expectedVersion, AccountId agent, Actor operator, Instant at) {}
