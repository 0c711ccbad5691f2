package market.sourcing.projections.delivery.promise;

import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for missed promises and what was paid for them, the latest miss first; also for those that were none after all.
 *
 * @param size 1 to 100
 * @param after where the page before ended, or null for the first page
 */
public record ListMisses(int size, @Nullable InTime after) {
    public ListMisses {
        PageSize.check(size);
    }
}
