package market.sourcing.domain.escrow.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The provider did not collect it; another payment may be tried.
 *
 * @param code the provider's word for why
 */
@StoredAs("sourcing.escrow.PaymentDeclined")
public record PaymentDeclined(String orderId, String paymentId, String code, Instant declinedAt)
        implements EscrowEvent {}
