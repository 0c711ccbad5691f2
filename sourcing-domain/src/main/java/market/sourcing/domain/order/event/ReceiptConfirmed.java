package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** The buyer has the goods; that ends the order. */
@StoredAs("sourcing.order.ReceiptConfirmed")
public record ReceiptConfirmed(String orderId, String accountId, Instant receivedAt) implements OrderEvent {}
