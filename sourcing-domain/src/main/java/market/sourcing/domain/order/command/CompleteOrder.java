package market.sourcing.domain.order.command;

import java.time.Instant;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;

/**
 * The time for confirming the receipt is over. Nothing happens when it is over otherwise.
 *
 * @param at the instant at which it was due
 * @param now when that is found out: later where the platform was away at that instant; who is asked something has his time from
 *     here
 */
public record CompleteOrder(OrderId orderId, Instant at, Instant now) implements OfOrder {
    public CompleteOrder(OrderId orderId, Instant at) {
        this(orderId, at, at);
    }
}
