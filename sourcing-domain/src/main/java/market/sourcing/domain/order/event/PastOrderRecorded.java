package market.sourcing.domain.order.event;

import java.util.List;
import market.sourcing.domain.shared.StoredAs;

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
@StoredAs("sourcing.order.PastOrderRecorded")
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
        implements PastOrderEvent {
    /** The rules it was placed under are not this platform's. */
    private static final String ELSEWHERE = "elsewhere";

    private static final long NO_VERSION = -1;
    private static final int NO_LADDER = 1;

    public PastOrderRecorded {
        lines = List.copyOf(lines);
    }

    /** The same as an order placed here carries it: at agreed prices, with no freight, and under no promise but its own. */
    public OrderTerms terms() {
        return new OrderTerms(
                factoryId,
                factoryOwnerId,
                currency,
                lines.stream().map(PastOrderRecorded::line).toList(),
                totalMinor,
                0,
                0,
                totalMinor,
                null,
                null,
                dispatchPromise,
                null,
                ELSEWHERE,
                ELSEWHERE,
                null);
    }

    private static OrderTerms.Line line(PastLine line) {
        return new OrderTerms.Line(
                line.listingId(),
                NO_VERSION,
                line.sku(),
                line.title(),
                line.quantity(),
                NO_LADDER,
                line.unitPrice(),
                line.amountMinor(),
                "AGREED",
                "SPOT",
                null);
    }
}
