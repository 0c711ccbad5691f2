package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * Everything was handed over in time.
 *
 * @param handedOverAt when the last of it was
 */
@StoredAs("sourcing.delivery.DispatchPromiseKept")
public record DispatchPromiseKept(
        String promiseId, String orderId, String factoryId, Instant handedOverAt, Instant dueAt)
        implements DeliveryEvent {}
