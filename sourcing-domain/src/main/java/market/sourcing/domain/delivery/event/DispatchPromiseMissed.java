package market.sourcing.domain.delivery.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The promised time is over and not everything was handed over.
 *
 * @param late what was not
 * @param lateMinor what was paid for it
 * @param compensationMinor what the buyer is paid for it; at most what was held of the order
 * @param deliveryRules the version of the platform's numbers that were applied
 * @param missedAt the instant at which it was due
 * @param notedAt when it was found out: later where the platform was away at that instant
 */
@StoredAs("sourcing.delivery.DispatchPromiseMissed")
public record DispatchPromiseMissed(
        String promiseId,
        String orderId,
        String buyerId,
        String factoryId,
        String factoryOwnerId,
        List<Content> late,
        long lateMinor,
        long compensationMinor,
        String currency,
        String deliveryRules,
        Instant missedAt,
        Instant notedAt)
        implements DeliveryEvent {
    public DispatchPromiseMissed {
        late = List.copyOf(late);
    }
}
