package market.sourcing.projections.ledger.movements;

import org.jspecify.annotations.Nullable;

/**
 * Asks for movements in the order of the log.
 *
 * @param account only those that touch it, or null
 * @param orderId only those of the order, or null
 * @param after the position after which to begin; -1 for the beginning
 * @param size 1 to 100
 */
public record ListMovements(
        @Nullable String account, @Nullable String orderId, long after, int size) {}
