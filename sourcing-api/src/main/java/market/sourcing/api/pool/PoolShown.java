package market.sourcing.api.pool;

import java.time.Instant;
import market.sourcing.projections.pool.detail.PoolDetail;
import org.jspecify.annotations.Nullable;

/**
 * A pool of listings.
 *
 * @param rule what its listings must be; null where they are chosen by hand
 * @param listings how many are in it now
 * @param closedAt null while it is open
 * @param closedBecause null while it is open
 */
record PoolShown(
        String id,
        long version,
        String name,
        @Nullable PoolRuleBody rule,
        long listings,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBecause) {

    static PoolShown of(PoolDetail pool, long listings) {
        return new PoolShown(
                pool.id(),
                pool.version(),
                pool.name(),
                PoolRuleBody.shown(pool.rule()),
                listings,
                pool.openedAt(),
                pool.closedAt(),
                pool.closedBecause());
    }
}
