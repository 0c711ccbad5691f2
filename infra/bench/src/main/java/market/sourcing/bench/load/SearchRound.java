package market.sourcing.bench.load;

/** What one round of searches over HTTP came to; milliseconds from sending to the last byte of the answer. */
public record SearchRound(double perSecond, double p50, double p99) {}
