package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The factory's time runs again; what was paused does not count.
 */
@StoredAs("sourcing.delivery.PromiseResumed")
public record PromiseResumed(
        String promiseId, String orderId, Instant pausedAt, Instant resumedAt, Instant dueAt, Instant overdueAt)
        implements DeliveryEvent {}
