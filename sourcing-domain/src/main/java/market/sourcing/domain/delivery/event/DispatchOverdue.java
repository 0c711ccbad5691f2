package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * A multiple of the promised time is over; the buyer may cancel and gets everything back.
 */
@StoredAs("sourcing.delivery.DispatchOverdue")
public record DispatchOverdue(String promiseId, String orderId, String buyerId, Instant overdueAt)
        implements DeliveryEvent {}
