package market.sourcing.domain.escrow.event;

import java.time.Instant;

/**
 * The provider did not collect it; another payment may be tried.
 *
 * @param code the provider's word for why
 */
public record PaymentDeclined(String orderId, String paymentId, String code, Instant declinedAt)
        implements EscrowEvent {}
