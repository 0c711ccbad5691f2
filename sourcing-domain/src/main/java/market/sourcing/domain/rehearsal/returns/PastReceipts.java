package market.sourcing.domain.rehearsal.returns;

import java.time.Duration;

/**
 * When goods of orders from elsewhere are taken to have arrived, of which the log tells no receipt.
 *
 * @param after the order, for all of them alike
 */
public record PastReceipts(Duration after) {}
