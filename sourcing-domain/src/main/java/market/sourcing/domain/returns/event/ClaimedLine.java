package market.sourcing.domain.returns.event;

/**
 * Units of one line of an order that are claimed.
 *
 * @param line its number in the order, from 1
 * @param units at least 1
 * @param opened whether any of them was unpacked
 * @param amountMinor what was paid for them, without freight
 */
public record ClaimedLine(int line, String listingId, String sku, int units, boolean opened, long amountMinor) {}
