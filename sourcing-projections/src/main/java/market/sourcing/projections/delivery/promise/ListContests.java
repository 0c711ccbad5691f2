package market.sourcing.projections.delivery.promise;

import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for promises whose miss is contested and not decided, the one first that has to be decided first.
 *
 * @param size 1 to 100
 * @param after where the page before ended, or null for the first page
 */
public record ListContests(int size, @Nullable InTime after) {
    public ListContests {
        PageSize.check(size);
    }
}
