package market.sourcing.projections.returns.record;

/**
 * How much of what a factory sent in some days came back, as the log up to a position says: no event after it is counted, none
 * before it is missing.
 *
 * @param countedTo the position
 * @param returned of the orders sent
 * @param disputed of the cases opened
 */
public record CountedReturns(long countedTo, long sent, long returned, long opened, long disputed) {}
