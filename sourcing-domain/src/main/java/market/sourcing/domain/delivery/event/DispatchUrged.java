package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The buyer asked for haste.
 *
 * @param nextAt the buyer may not urge again before
 */
@StoredAs("sourcing.delivery.DispatchUrged")
public record DispatchUrged(String promiseId, String orderId, String actorId, Instant urgedAt, Instant nextAt)
        implements DeliveryEvent {}
