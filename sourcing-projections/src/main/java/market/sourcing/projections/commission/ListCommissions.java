package market.sourcing.projections.commission;

import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an agent's commissions, newest first.
 *
 * @param station only of this market, or null
 * @param reference only what the agent calls so, or null
 * @param size 1 to 100
 * @param before {@code taken} of the last one of the page before, or null for the first page
 */
public record ListCommissions(
        String agentId,
        @Nullable String station,
        @Nullable String reference,
        int size,
        @Nullable Long before) {
    /** @throws Refused {@code INVALID_VALUE} */
    public ListCommissions {
        PageSize.check(size);
    }
}
