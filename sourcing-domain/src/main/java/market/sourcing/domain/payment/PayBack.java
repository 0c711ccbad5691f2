package market.sourcing.domain.payment;

import market.sourcing.domain.shared.Money;

/**
 * An amount to be given back.
 *
 * @param refundId chosen by the marketplace, once for each refund
 * @param paymentId what it is given back from
 * @param amount more than nothing
 */
public record PayBack(String refundId, String paymentId, Money amount) {
    public PayBack {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("Nothing to be given back: " + amount);
        }
    }
}
