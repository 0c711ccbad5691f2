package market.sourcing.projections.pool.receipt;

import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.board.PageSize;

/**
 * Asks for an agent's receipts for a pool, the newest first.
 *
 * @param size 1 to 100
 * @param before only of earlier positions than this
 */
public record ListReceipts(String poolId, String agentId, int size, long before) {
    /** @throws Refused {@code INVALID_VALUE} */
    public ListReceipts {
        PageSize.check(size);
    }
}
