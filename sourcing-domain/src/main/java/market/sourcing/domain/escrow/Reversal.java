package market.sourcing.domain.escrow;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * How a payment is paid that its provider took back.
 *
 * @param held what is held of it
 * @param unsent refunds of it that were not sent, and now are not to be
 * @param owed what the buyer owes for the rest
 */
record Reversal(Money held, List<PayBack> unsent, Money owed) {

    /**
     * Of a payment that was collected.
     *
     * @param amount that the provider took: the whole payment, also what it had refunded, or what was left of it
     * @param unsent of this payment
     * @param held of the order, as far as it may be used
     * @throws Refused {@link RefusalCode#PAYMENT_DIFFERS} with {@code askedMinor} and {@code leftMinor}
     */
    static Reversal of(Payment payment, Money amount, List<PayBack> unsent, Money held) {
        var asked = payment.amount();
        var onItsWay = Money.of(
                unsent.stream().mapToLong(PayBack::amountMinor).sum(),
                payment.requested().currency());
        var left = payment.left().plus(onItsWay);
        if (!amount.isPositive() || !(amount.equals(left) || amount.equals(asked))) {
            throw new Refused(
                    RefusalCode.PAYMENT_DIFFERS,
                    "That is not what is left of the payment.",
                    Map.of(
                            "askedMinor",
                            asked.minor(),
                            "leftMinor",
                            left.minor(),
                            "currency",
                            payment.requested().currency()));
        }
        var fromHeld = held.atMost(payment.left());
        return new Reversal(fromHeld, unsent, amount.minus(fromHeld).minus(onItsWay));
    }

    List<String> unsentIds() {
        return unsent.stream().map(PayBack::refundId).toList();
    }
}
