package market.sourcing.domain.delivery.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;

/**
 * The buyer asks for haste. Answers the promise's version.
 */
public record UrgeDispatch(OrderId orderId, Actor actor, Instant at) implements OfOrder {}
