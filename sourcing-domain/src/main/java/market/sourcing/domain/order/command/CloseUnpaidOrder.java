package market.sourcing.domain.order.command;

import java.time.Instant;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;

/**
 * The time for paying is over. Nothing happens when it was paid or is over otherwise.
 *
 * @param stage BALANCE, or else whatever is due first
 * @param at the instant at which it was due
 */
public record CloseUnpaidOrder(OrderId orderId, Stage stage, Instant at) implements OfOrder {}
