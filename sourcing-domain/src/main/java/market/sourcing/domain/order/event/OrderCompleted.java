package market.sourcing.domain.order.event;

import java.time.Instant;

/** Nobody confirmed the receipt or spoke against it in time; that ends the order. */
public record OrderCompleted(String orderId, Instant completedAt) implements OrderEvent {}
