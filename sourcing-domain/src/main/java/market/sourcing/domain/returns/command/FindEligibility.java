package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;

/** Asks what of an order may come back; for the order's parties and operators. */
public record FindEligibility(OrderId orderId, Actor actor, Instant at) {}
