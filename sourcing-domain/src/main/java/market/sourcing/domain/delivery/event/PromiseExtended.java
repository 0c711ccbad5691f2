package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * A time in which the factory could not work does not count.
 *
 * @param excuseId of the declaration
 * @param from the first instant that does not count
 * @param to the first instant that counts again
 * @param runs whether the promise runs now, until the new due time; not while it is paused, nor after a miss
 */
@StoredAs("sourcing.delivery.PromiseExtended")
public record PromiseExtended(
        String promiseId,
        String orderId,
        String excuseId,
        String reason,
        Instant from,
        Instant to,
        Instant dueAt,
        Instant overdueAt,
        boolean runs,
        Instant extendedAt)
        implements DeliveryEvent {}
