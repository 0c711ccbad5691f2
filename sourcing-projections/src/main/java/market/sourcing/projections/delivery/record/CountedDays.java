package market.sourcing.projections.delivery.record;

/**
 * What a factory did in some days, as the log up to a position says: no event after it is counted, none before it is missing.
 *
 * @param countedTo the position
 */
public record CountedDays(long countedTo, long judged, long kept, long fast, long stated, long scanned) {}
