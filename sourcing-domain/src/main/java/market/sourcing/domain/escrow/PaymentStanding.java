package market.sourcing.domain.escrow;

import java.util.Map;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
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

    /** The refusal of a payment that was never asked for. */
    public static Refused unknown(PaymentId payment) {
        return new Refused(RefusalCode.PAYMENT_UNKNOWN, "There is no such payment.", Map.of("id", payment.value()));
    }

    public boolean isPending() {
        return status == PaymentStatus.REQUESTED;
    }
}
