package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The buyer says that what the factory showed of the delivery is not true: an operator decides.
 *
 * @param decideBy without a decision by then, what was shown stands
 */
@StoredAs("sourcing.order.DeliveryDenied")
public record DeliveryDenied(String orderId, String accountId, String reason, Instant deniedAt, Instant decideBy)
        implements OrderEvent {}
