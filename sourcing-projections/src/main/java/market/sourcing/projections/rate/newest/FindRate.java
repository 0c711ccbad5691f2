package market.sourcing.projections.rate.newest;

/**
 * Asks for the rate of a pair.
 *
 * @param pair such as CNY-VND
 */
public record FindRate(String pair) {}
