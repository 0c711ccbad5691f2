package market.sourcing.domain.order.event;

import java.time.Instant;

/** An order was paid, in whole or the deposit, or came to nothing. */
public record OrderTakenOffTab(String buyerId, String orderId, Instant takenAt) implements TabEvent {}
