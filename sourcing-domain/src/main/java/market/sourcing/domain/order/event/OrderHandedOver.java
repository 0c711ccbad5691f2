package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The factory gave the goods to a carrier.
 *
 * @param carrier its name, or null when the factory delivers itself
 * @param trackingNumber null where there is none
 * @param releaseAt when the funds are released unless something happens before
 */
@StoredAs("sourcing.order.OrderHandedOver")
public record OrderHandedOver(
        String orderId,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant handedOverAt,
        Instant releaseAt)
        implements OrderEvent {}
