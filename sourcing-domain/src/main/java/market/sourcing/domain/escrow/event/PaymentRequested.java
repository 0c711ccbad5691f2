package market.sourcing.domain.escrow.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * The buyer wants to pay what is due; nothing has moved yet.
 *
 * @param stage FULL, DEPOSIT or BALANCE
 * @param provider who is asked to collect it
 * @param checkAt when the provider is asked what became of it, should it not have said
 * @param fingerprint of the request, to tell a repeat from another request under the same key
 */
@StoredAs("sourcing.escrow.PaymentRequested")
public record PaymentRequested(
        String orderId,
        String paymentId,
        String buyerId,
        String stage,
        long amountMinor,
        String currency,
        String provider,
        Instant checkAt,
        String fingerprint)
        implements EscrowEvent {}
