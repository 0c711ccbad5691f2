package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * An order was paid, in whole or the deposit, or came to nothing.
 *
 * @param cause PAID, CANCELLED_BY_BUYER, CANCELLED_BY_OTHERS or CLOSED_UNPAID; null in events from before it was noted
 */
@StoredAs("sourcing.order.OrderTakenOffTab")
public record OrderTakenOffTab(
        String buyerId,
        String orderId,
        Instant takenAt,
        @Nullable String cause) implements TabEvent {}
