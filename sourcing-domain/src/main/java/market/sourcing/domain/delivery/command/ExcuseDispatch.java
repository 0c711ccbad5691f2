package market.sourcing.domain.delivery.command;

import java.time.Instant;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;

/**
 * A declared time does not count for this promise; safe to repeat. Answers the promise's version, or -1 where there is none.
 *
 * @param from the first instant that does not count
 * @param to the first instant that counts again
 */
public record ExcuseDispatch(OrderId orderId, String excuseId, String reason, Instant from, Instant to, Instant now)
        implements OfOrder {
    @Override
    public Instant at() {
        return now;
    }
}
