package market.sourcing.domain.delivery.event;

/**
 * Pieces of one line.
 *
 * @param line its number in the order, from 1
 * @param quantity at least 1
 */
public record Content(int line, int quantity) {}
