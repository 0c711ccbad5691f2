package market.sourcing.domain.escrow.command;

import java.time.Instant;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A provider tells by itself that it has sent money back. A repeat writes nothing. Answers the version of the order's money.
 *
 * @param paymentId what it says it has sent it back from
 * @param amount what it says it has sent
 * @param reference the provider's own id of the refund
 */
public record NoteToldRefund(
        @TargetAggregateIdentifier EscrowId escrowId,
        String refundId,
        PaymentId paymentId,
        Money amount,
        String reference,
        Instant at) {}
