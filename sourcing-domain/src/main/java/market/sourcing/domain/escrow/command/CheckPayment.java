package market.sourcing.domain.escrow.command;

import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;

/** Asks where a payment stands. Answers {@link market.sourcing.domain.escrow.PaymentAnswer}; writes nothing. */
public record CheckPayment(OrderId orderId, PaymentId paymentId) {}
