package market.sourcing.domain.order.event;

import java.util.List;

/**
 * A buyer ordered from one factory, at the terms in force at that moment.
 *
 * @param currency ISO 4217 of every amount here
 * @param dispatchPromise the slowest class among the lines: H24 … D15 or LEAD_TIME
 * @param fingerprint of the request that placed it, to tell a repeat from another request under the same key
 */
public record OrderPlaced(
        String orderId,
        String buyerId,
        String factoryId,
        String factoryOwnerId,
        String currency,
        List<PlacedLine> lines,
        long totalMinor,
        String dispatchPromise,
        String fingerprint)
        implements OrderEvent {
    public OrderPlaced {
        lines = List.copyOf(lines);
    }

    /**
     * One SKU as it was priced.
     *
     * @param listingVersion the listing's version whose terms priced the line
     * @param tierFrom the quantity at which the ladder tier that was applied begins
     * @param unitPrice 4 decimals
     * @param amountMinor unit price times quantity, rounded half-up once
     */
    public record PlacedLine(
            String listingId,
            long listingVersion,
            String sku,
            String title,
            int quantity,
            int tierFrom,
            String unitPrice,
            long amountMinor) {}
}
