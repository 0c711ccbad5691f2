package market.sourcing.projections.pool.member;

import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the listings that are in a pool now, in the order of their ids.
 *
 * @param size 1 to 100
 * @param after the id of the last listing of the page before, or null for the first page
 */
public record ListMembers(String poolId, int size, @Nullable String after) {
    /** @throws Refused {@code INVALID_VALUE} */
    public ListMembers {
        PageSize.check(size);
    }
}
