package market.sourcing.domain.order.command;

import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;

/** Asks for what was shown of a delivery; answers an {@code Optional<Evidence>}. */
public record FindDeliveryEvidence(OrderId orderId, Actor actor, String sha256) {}
