package market.sourcing.domain.delivery.event;

import java.time.Instant;

/**
 * A multiple of the promised time is over; the buyer may cancel and gets everything back.
 */
public record DispatchOverdue(String promiseId, String orderId, String buyerId, Instant overdueAt)
        implements DeliveryEvent {}
