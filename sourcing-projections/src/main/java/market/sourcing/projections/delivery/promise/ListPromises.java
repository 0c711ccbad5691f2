package market.sourcing.projections.delivery.promise;

import market.sourcing.projections.board.BoardPlace;
import market.sourcing.projections.board.PageSize;
import market.sourcing.projections.board.Whose;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a board: open promises first, the next due before all; then the others, the latest due first.
 *
 * @param state only those that stand there, or null for all
 * @param size 1 to 100
 * @param after where the page before ended, or null for the first page
 */
public record ListPromises(
        Whose whose,
        @Nullable PromiseState state,
        int size,
        @Nullable BoardPlace after) {
    public ListPromises {
        PageSize.check(size);
    }
}
