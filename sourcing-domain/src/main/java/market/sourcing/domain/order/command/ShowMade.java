package market.sourcing.domain.order.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;

/**
 * The factory shows that it is making goods to order. Answers the order's version.
 *
 * @param sha256 of what the account itself has uploaded
 */
public record ShowMade(OrderId orderId, Actor actor, String sha256, Instant at) implements OfOrder {}
