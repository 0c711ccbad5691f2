package market.sourcing.domain.escrow.command;

import market.sourcing.domain.escrow.EscrowId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks what is still to be sent back. Answers an optional {@link market.sourcing.domain.escrow.OwedRefund}, empty when it
 * was sent; writes nothing.
 */
public record FindOwedRefund(@TargetAggregateIdentifier EscrowId escrowId, String refundId) {}
