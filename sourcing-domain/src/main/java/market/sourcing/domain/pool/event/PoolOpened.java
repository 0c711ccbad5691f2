package market.sourcing.domain.pool.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * An operator opened a pool.
 *
 * @param rule null for a pool whose listings are chosen by hand, for good
 * @param fingerprint of the request that opened it, to tell a repeat from another request under the same key
 */
@StoredAs("sourcing.pool.PoolOpened")
public record PoolOpened(
        String poolId, String name, @Nullable PlainRule rule, String operatorId, Instant openedAt, String fingerprint)
        implements PoolEvent {}
