package market.sourcing.domain.order.event;

import java.time.Instant;

/**
 * The buyer says that what the factory showed of the delivery is not true: an operator decides.
 *
 * @param decideBy without a decision by then, what was shown stands
 */
public record DeliveryDenied(String orderId, String accountId, String reason, Instant deniedAt, Instant decideBy)
        implements OrderEvent {}
