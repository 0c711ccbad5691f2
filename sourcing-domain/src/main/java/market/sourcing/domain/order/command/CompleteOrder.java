package market.sourcing.domain.order.command;

import java.time.Instant;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;

/**
 * The time for confirming the receipt is over. Nothing happens when it is over otherwise.
 *
 * @param at the instant at which it was due
 */
public record CompleteOrder(OrderId orderId, Instant at) implements OfOrder {}
