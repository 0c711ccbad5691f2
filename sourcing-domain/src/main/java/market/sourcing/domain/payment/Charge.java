package market.sourcing.domain.payment;

import market.sourcing.domain.shared.Money;

/**
 * An amount to be taken.
 *
 * @param paymentId chosen by the marketplace, once for each payment
 * @param amount more than nothing
 * @param method a token that stands for the buyer's way to pay; never the card or account itself
 */
public record Charge(String paymentId, String orderId, Money amount, String method) {
    public Charge {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("Nothing to be taken: " + amount);
        }
    }
}
