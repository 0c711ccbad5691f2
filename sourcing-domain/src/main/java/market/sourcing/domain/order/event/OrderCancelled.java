package market.sourcing.domain.order.event;

import java.time.Instant;

/**
 * A party called it off before the goods were sent.
 *
 * @param terms what was called off
 * @param party BUYER, FACTORY or OPERATOR
 * @param accountId who did it
 */
public record OrderCancelled(
        String orderId,
        String buyerId,
        OrderTerms terms,
        String party,
        String accountId,
        String reason,
        Instant cancelledAt)
        implements OrderEvent, OrderUndone {}
