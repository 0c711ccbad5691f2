package market.sourcing.domain.delivery.command;

import java.time.Instant;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;

/**
 * A multiple of the promised time may be over. Answers the promise's version, or -1 where there is none.
 */
public record JudgeOverdue(OrderId orderId, Instant now) implements OfOrder {
    @Override
    public Instant at() {
        return now;
    }
}
