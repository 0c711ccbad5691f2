package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A buyer ordered from one factory, at the terms in force at that moment or at those of a quote.
 *
 * @param quoteId the quote whose terms these are, or null when there was none
 * @param closesAt when it is closed unless it was paid; null only for orders of the time before orders were paid here
 * @param fingerprint of the request that placed it, to tell a repeat from another request under the same key
 */
@StoredAs(value = "sourcing.order.OrderPlaced", revision = 2)
public record OrderPlaced(
        String orderId,
        String buyerId,
        @Nullable String quoteId,
        OrderTerms terms,
        @Nullable Instant closesAt,
        String fingerprint)
        implements OrderEvent {}
