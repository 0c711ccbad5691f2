package market.sourcing.domain.escrow.command;

import java.time.Instant;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;

/**
 * The provider has not collected a payment and will not. Answers {@link market.sourcing.domain.escrow.PaymentAnswer};
 * nothing is written when it is settled.
 *
 * @param code the provider's word for why
 */
public record NoteDecline(OrderId orderId, PaymentId paymentId, String code, Instant at) implements OfOrder {}
