package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The order came to nothing before the promise was kept or missed.
 */
@StoredAs("sourcing.delivery.PromiseEnded")
public record PromiseEnded(String promiseId, String orderId, Instant endedAt) implements DeliveryEvent {}
