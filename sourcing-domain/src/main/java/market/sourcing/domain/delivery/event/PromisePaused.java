package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The buyer asked the factory to wait.
 *
 * @param actorId who asked
 * @param endsAt when the factory's time runs again unless it did before; null where that is not bounded
 */
@StoredAs("sourcing.delivery.PromisePaused")
public record PromisePaused(
        String promiseId,
        String orderId,
        String actorId,
        String reason,
        Instant pausedAt,
        @Nullable Instant endsAt) implements DeliveryEvent {}
