package market.sourcing.domain.pool.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Reason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * An operator. Answers the pool's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record ClosePool(
        @TargetAggregateIdentifier PoolId poolId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        Actor operator,
        Reason reason,
        Instant at) {}
