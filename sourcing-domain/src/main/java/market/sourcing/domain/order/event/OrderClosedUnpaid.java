package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * What was due did not come in time.
 *
 * @param terms what came to nothing
 * @param stage that was not paid: FULL, DEPOSIT or BALANCE
 */
@StoredAs("sourcing.order.OrderClosedUnpaid")
public record OrderClosedUnpaid(String orderId, String buyerId, OrderTerms terms, String stage, Instant closedAt)
        implements OrderUndone {
    @Override
    public Instant undoneAt() {
        return closedAt;
    }
}
