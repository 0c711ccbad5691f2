package market.sourcing.domain.delivery.event;

import java.time.Instant;

/**
 * Everything was handed over in time.
 *
 * @param handedOverAt when the last of it was
 */
public record DispatchPromiseKept(
        String promiseId, String orderId, String factoryId, Instant handedOverAt, Instant dueAt)
        implements DeliveryEvent {}
