package market.sourcing.domain.payment;

import market.sourcing.domain.shared.Money;

/**
 * What a provider tells of a payment by itself. It may come twice, late, before the answer it belongs to, or never.
 *
 * @param eventId the provider's own, the same when the notice is sent again
 * @param reference what the provider knows the payment under
 * @param amount what was taken, or was not
 */
public record PaymentNotice(
        String eventId, String paymentId, String orderId, Outcome outcome, String reference, Money amount) {

    /** Both are final. */
    public enum Outcome {
        APPROVED,
        DECLINED
    }
}
