package market.sourcing.domain.escrow.command;

import java.time.Instant;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.ReasonCode;

/**
 * The provider has taken a payment back. Answers {@link market.sourcing.domain.escrow.PaymentAnswer}; a repeat writes nothing.
 *
 * @param amount all of the payment, or what was left of it after refunds
 * @param reference the provider's own id
 */
public record NoteReversal(
        OrderId orderId, PaymentId paymentId, Money amount, String reference, ReasonCode reason, Instant at)
        implements OfOrder {}
