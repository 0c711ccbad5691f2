package market.sourcing.domain.escrow.command;

import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;

/**
 * The buyer wants to pay what is due. Answers {@link market.sourcing.domain.escrow.PaymentAnswer}; a repeat answers where
 * it stands and writes nothing.
 *
 * @param provider who is to collect it
 * @param checkAt when the provider is asked what became of it, should it not have said
 */
public record RequestPayment(
        OrderId orderId,
        PaymentId paymentId,
        Actor actor,
        String provider,
        Instant at,
        Instant checkAt,
        String fingerprint)
        implements OfOrder {}
