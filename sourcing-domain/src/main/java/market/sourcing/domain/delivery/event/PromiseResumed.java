package market.sourcing.domain.delivery.event;

import java.time.Instant;

/**
 * The factory's time runs again; what was paused does not count.
 */
public record PromiseResumed(
        String promiseId, String orderId, Instant pausedAt, Instant resumedAt, Instant dueAt, Instant overdueAt)
        implements DeliveryEvent {}
