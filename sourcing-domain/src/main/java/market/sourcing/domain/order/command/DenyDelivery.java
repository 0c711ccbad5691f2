package market.sourcing.domain.order.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * The buyer says that goods have not arrived, whatever the factory shows. Answers the order's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record DenyDelivery(OrderId orderId, @Nullable Long expectedVersion, Actor actor, String reason, Instant at)
        implements OfOrder {}
