package market.sourcing.domain.quote.event;

import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * What came of one request to order on the quote; its repeats get the same answer for good.
 *
 * @param requestId derived from the caller and its key
 * @param refused offers that could not be ordered, where the request asked for what can be had
 * @param fingerprint of the request, to tell a repeat from another request under the same key
 */
@StoredAs("sourcing.quote.QuoteOrdered")
public record QuoteOrdered(
        String quoteId, String requestId, List<Ordered> orders, List<Shortfall> refused, String fingerprint)
        implements QuoteEvent {
    public QuoteOrdered {
        orders = List.copyOf(orders);
        refused = List.copyOf(refused);
    }

    /** One factory's offer became an order. */
    public record Ordered(String factoryId, String orderId) {}
}
