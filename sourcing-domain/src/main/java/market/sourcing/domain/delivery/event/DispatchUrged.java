package market.sourcing.domain.delivery.event;

import java.time.Instant;

/**
 * The buyer asked for haste.
 *
 * @param nextAt the buyer may not urge again before
 */
public record DispatchUrged(String promiseId, String orderId, String actorId, Instant urgedAt, Instant nextAt)
        implements DeliveryEvent {}
