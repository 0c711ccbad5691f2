package market.sourcing.domain.delivery.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * The buyer asks for haste. Answers the promise's version.
 *
 * @param expectedVersion the version of the promise that the client has seen, or null when it does not matter
 */
public record UrgeDispatch(OrderId orderId, @Nullable Long expectedVersion, Actor actor, Instant at)
        implements OfOrder {}
