package market.sourcing.domain.order.event;

import java.time.Instant;

/** The buyer has the goods; that ends the order. */
public record ReceiptConfirmed(String orderId, String accountId, Instant receivedAt) implements OrderEvent {}
