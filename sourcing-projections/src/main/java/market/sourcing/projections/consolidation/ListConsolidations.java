package market.sourcing.projections.consolidation;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for consolidations, the one that was opened last first.
 *
 * @param agentId whose, or null for everybody's
 * @param orderId only those with a parcel of this order, or null for all
 * @param size 1 to 100
 * @param before where the last one of the page before was opened in the log, or null for the first page
 */
public record ListConsolidations(
        @Nullable String agentId,
        @Nullable String orderId,
        int size,
        @Nullable Long before) {
    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public ListConsolidations {
        PageSize.check(size);
    }
}
