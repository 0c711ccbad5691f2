package market.sourcing.domain.pool.command;

import java.time.Instant;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An operator takes a grant back, also of a pool that is closed. Answers the pool's version, which that does not change.
 *
 * @param expectedVersion the pool's version the client has seen, or null when it does not matter
 */
public record RevokePool(
        PoolId poolId, @Nullable Long expectedVersion, AccountId agent, Actor operator, Reason reason, Instant at) {}
