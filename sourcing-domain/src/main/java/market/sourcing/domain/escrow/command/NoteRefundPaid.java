package market.sourcing.domain.escrow.command;

import java.time.Instant;
import market.sourcing.domain.escrow.EscrowId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The provider has sent money back. A repeat writes nothing. Answers the version of the order's money.
 *
 * @param reference the provider's own id of the refund
 */
public record NoteRefundPaid(
        @TargetAggregateIdentifier EscrowId escrowId, String refundId, String reference, Instant at) {}
