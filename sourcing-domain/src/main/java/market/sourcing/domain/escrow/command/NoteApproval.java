package market.sourcing.domain.escrow.command;

import java.time.Instant;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;

/**
 * The provider has collected a payment. Answers {@link market.sourcing.domain.escrow.PaymentAnswer}; a repeat writes nothing.
 *
 * @param reference the provider's own id of the charge
 */
public record NoteApproval(OrderId orderId, PaymentId paymentId, Money amount, String reference, Instant at)
        implements OfOrder {}
