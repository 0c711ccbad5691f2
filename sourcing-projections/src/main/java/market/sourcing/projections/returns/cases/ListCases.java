package market.sourcing.projections.returns.cases;

import market.sourcing.projections.board.BoardPlace;
import market.sourcing.projections.board.PageSize;
import market.sourcing.projections.board.Whose;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a board: open cases first, the next due before all; then the closed ones, the latest end first.
 *
 * @param state only those that stand there, or null for all
 * @param size 1 to 100
 * @param after where the page before ended, or null for the first page
 */
public record ListCases(
        Whose whose,
        @Nullable CaseState state,
        int size,
        @Nullable BoardPlace after) {
    public ListCases {
        PageSize.check(size);
    }
}
