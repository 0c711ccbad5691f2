package market.sourcing.domain.order.event;

import java.time.Instant;

/**
 * A provider took a payment back before the goods were sent.
 *
 * @param terms what came to nothing
 * @param paymentId that was reversed
 * @param reasonCode the provider's word for why
 */
public record OrderClosedReversed(
        String orderId, String buyerId, OrderTerms terms, String paymentId, String reasonCode, Instant closedAt)
        implements OrderEvent, OrderUndone {}
