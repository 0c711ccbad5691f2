package market.sourcing.domain.pool.command;

import java.time.Instant;
import market.sourcing.domain.pool.PoolName;
import market.sourcing.domain.pool.PoolRule;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import org.jspecify.annotations.Nullable;

/**
 * An operator. Answers the pool's first version.
 *
 * @param rule null for a pool whose listings are chosen by hand
 */
public record OpenPool(
        PoolId poolId,
        Actor operator,
        PoolName name,
        @Nullable PoolRule rule,
        Instant at,
        String fingerprint) {}
