package market.sourcing.domain.order.event;

import java.util.List;

/**
 * An order that was placed, delivered and paid elsewhere was written down at the prices agreed then. It is over: no money
 * is held for it and no goods are awaited.
 *
 * @param externalRef what it is called in the seller's own books, such as its invoice number
 * @param country of the buyer, as the source writes it
 * @param placedAt the instant it was placed, RFC 3339 in UTC; not the one it was written down at
 * @param currency ISO 4217 of every amount here
 * @param dispatchPromise the class such orders are shown under: H24 … D15 or LEAD_TIME
 * @param fingerprint of what was stated, to tell a repeat from another statement about the same order
 */
public record PastOrderRecorded(
        String orderId,
        String buyerId,
        String factoryId,
        String factoryOwnerId,
        String externalRef,
        String country,
        String placedAt,
        String currency,
        List<PastLine> lines,
        long totalMinor,
        String dispatchPromise,
        String fingerprint)
        implements OrderEvent {
    public PastOrderRecorded {
        lines = List.copyOf(lines);
    }
}
