package market.sourcing.bench.load;

/**
 * What one round of trade over HTTP came to.
 *
 * @param perSecond orders paid
 * @param p99 milliseconds from asking for the quote to the answer that the payment is held
 */
public record TradeRound(double perSecond, double p50, double p99) {}
