package market.sourcing.domain.payment;

import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells of a payment by itself. It may come twice, late, before the answer it belongs to, or never.
 *
 * @param eventId the provider's own, the same when the notice is sent again
 * @param reference what the provider knows the payment under
 * @param amount what was taken, was not, or is the buyer's again
 * @param reasonCode why, of a payment that was reversed; otherwise null
 */
public record PaymentNotice(
        String eventId,
        String paymentId,
        String orderId,
        Outcome outcome,
        String reference,
        Money amount,
        @Nullable ReasonCode reasonCode) {
    public PaymentNotice {
        if ((outcome == Outcome.REVERSED) != (reasonCode != null)) {
            throw new IllegalArgumentException("A reversal has a reason, and nothing else has: " + eventId);
        }
    }

    /** What becomes of a payment that is not reversed. */
    public PaymentNotice(
            String eventId, String paymentId, String orderId, Outcome outcome, String reference, Money amount) {
        this(eventId, paymentId, orderId, outcome, reference, amount, null);
    }

    /** All are final, but what was approved may be reversed. */
    public enum Outcome {
        APPROVED,
        DECLINED,
        /** The buyer has the money again, against the platform's will. */
        REVERSED
    }
}
