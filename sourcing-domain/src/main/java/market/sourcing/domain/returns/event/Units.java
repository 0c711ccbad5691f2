package market.sourcing.domain.returns.event;

/**
 * So many of one line of an order.
 *
 * @param line its number in the order, from 1
 * @param units at least 1
 */
public record Units(int line, int units) {}
