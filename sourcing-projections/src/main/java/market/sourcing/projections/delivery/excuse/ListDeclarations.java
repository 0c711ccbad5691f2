package market.sourcing.projections.delivery.excuse;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for declarations of force majeure, the newest first.
 *
 * @param size 1 to 100
 * @param before the position of the last one of the page before, or null for the first page
 */
public record ListDeclarations(int size, @Nullable Long before) {
    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public ListDeclarations {
        PageSize.check(size);
    }
}
