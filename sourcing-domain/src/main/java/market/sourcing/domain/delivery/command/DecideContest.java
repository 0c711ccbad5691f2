package market.sourcing.domain.delivery.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * An operator decides. Answers the promise's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param upheld whether the factory is right
 */
public record DecideContest(
        OrderId orderId, @Nullable Long expectedVersion, Actor operator, boolean upheld, String grounds, Instant at)
        implements OfOrder {}
