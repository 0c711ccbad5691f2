package market.sourcing.domain.escrow;

import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where an attempt to pay stands.
 *
 * @param stage FULL, DEPOSIT or BALANCE
 * @param declineCode the provider's word for why, when declined
 */
public record PaymentStanding(
        String paymentId,
        String orderId,
        String stage,
        Money amount,
        String provider,
        PaymentStatus status,
        @Nullable String declineCode) {
    public boolean isPending() {
        return status == PaymentStatus.REQUESTED;
    }
}
