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
 * @param refundId which refund of the payment was sent, by the marketplace's own id; otherwise null
 */
public record PaymentNotice(
        String eventId,
        String paymentId,
        String orderId,
        Outcome outcome,
        String reference,
        Money amount,
        @Nullable ReasonCode reasonCode,
        @Nullable String refundId) {
    public PaymentNotice {
        if ((outcome == Outcome.REVERSED) != (reasonCode != null)) {
            throw new IllegalArgumentException("A reversal has a reason, and nothing else has: " + eventId);
        }
        if ((outcome == Outcome.REFUNDED) != (refundId != null)) {
            throw new IllegalArgumentException("A refund has an id, and nothing else has: " + eventId);
        }
    }

    /** That a payment was approved or declined. */
    public PaymentNotice(
            String eventId, String paymentId, String orderId, Outcome outcome, String reference, Money amount) {
        this(eventId, paymentId, orderId, outcome, reference, amount, null, null);
    }

    /** All are final, but what was approved may be refunded and reversed. */
    public enum Outcome {
        APPROVED,
        DECLINED,
        /** A refund that the marketplace asked for was sent to the buyer. */
        REFUNDED,
        /** The buyer has the money again, against the platform's will. */
        REVERSED
    }
}
