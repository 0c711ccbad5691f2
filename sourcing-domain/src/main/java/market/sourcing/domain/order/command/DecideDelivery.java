package market.sourcing.domain.order.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * An operator decides whether goods have arrived. Answers the order's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 */
public record DecideDelivery(
        OrderId orderId, @Nullable Long expectedVersion, Actor operator, boolean delivered, String grounds, Instant at)
        implements OfOrder {}
