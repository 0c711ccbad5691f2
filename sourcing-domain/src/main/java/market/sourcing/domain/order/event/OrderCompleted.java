package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** Nobody confirmed the receipt or spoke against it in time; that ends the order. */
@StoredAs("sourcing.order.OrderCompleted")
public record OrderCompleted(String orderId, Instant completedAt) implements OrderEvent {}
