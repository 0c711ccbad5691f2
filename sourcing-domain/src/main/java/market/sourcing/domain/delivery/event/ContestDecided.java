package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * An operator has decided, or nobody has in time.
 *
 * @param upheld whether the factory was right
 * @param operatorId null when nobody decided in time
 */
@StoredAs("sourcing.delivery.ContestDecided")
public record ContestDecided(
        String promiseId,
        String orderId,
        boolean upheld,
        String grounds,
        @Nullable String operatorId,
        Instant decidedAt)
        implements DeliveryEvent {}
