package market.sourcing.projections.pool.grant;

import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the pools that an agent may see, in the order of their ids.
 *
 * @param size 1 to 100
 * @param after the id of the last pool of the page before, or null for the first page
 */
public record ListGrantedPools(
        String agentId, int size, @Nullable String after) {
    /** @throws Refused {@code INVALID_VALUE} */
    public ListGrantedPools {
        PageSize.check(size);
    }
}
