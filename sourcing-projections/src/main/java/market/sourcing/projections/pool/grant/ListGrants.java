package market.sourcing.projections.pool.grant;

import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for all grants of a pool, also those that were taken back, in the order of the agents' ids.
 *
 * @param size 1 to 100
 * @param after the id of the last agent of the page before, or null for the first page
 */
public record ListGrants(String poolId, int size, @Nullable String after) {
    /** @throws Refused {@code INVALID_VALUE} */
    public ListGrants {
        PageSize.check(size);
    }
}
