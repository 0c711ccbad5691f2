package market.sourcing.domain.returns.command;

import java.time.Instant;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * When goods were signed for: the buyer's own statement before anything else is known, or an operator's correction. Answers
 * the version of the order's returns.
 *
 * @param expectedVersion the version of the order that the client has seen, or null when it does not matter
 * @param reason of a correction, 1 to 500 characters; or null
 */
public record StateReceipt(
        OrderId orderId,
        @Nullable Long expectedVersion,
        Actor actor,
        Receipt receipt,
        @Nullable String reason,
        Instant at)
        implements OfOrder {}
