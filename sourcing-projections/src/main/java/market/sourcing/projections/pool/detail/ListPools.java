package market.sourcing.projections.pool.detail;

import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for all pools in the order of their ids.
 *
 * @param size 1 to 100
 * @param after the id of the last one of the page before, or null for the first page
 */
public record ListPools(int size, @Nullable String after) {
    /** @throws Refused {@code INVALID_VALUE} */
    public ListPools {
        PageSize.check(size);
    }
}
