package market.sourcing.domain.delivery.event;

import java.time.Instant;

/**
 * The order came to nothing before the promise was kept or missed.
 */
public record PromiseEnded(String promiseId, String orderId, Instant endedAt) implements DeliveryEvent {}
