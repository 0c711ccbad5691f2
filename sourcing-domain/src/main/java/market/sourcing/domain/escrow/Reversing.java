package market.sourcing.domain.escrow;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A provider takes back a payment that it had collected. */
record Reversing(OrderMoney money) {

    /**
     * Nothing happens when it was taken back before.
     *
     * @param usable of what is held, because no goods were sent for it
     * @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN}, {@link RefusalCode#PAYMENT_NOT_COLLECTED},
     *     {@link RefusalCode#PAYMENT_DIFFERS}
     */
    Optional<PaymentReversed> reverse(
            PaymentId payment, Money amount, String reference, ReasonCode reason, Money usable, Instant at) {
        var collected = money.attempts().collected(payment);
        if (collected.status() == PaymentStatus.REVERSED) {
            return Optional.empty();
        }
        var reversal = Reversal.of(collected, amount, money.payBacks().owedOf(payment), usable);
        var provider = collected.requested().provider();
        return Optional.of(new PaymentReversed(
                money.order().value(),
                money.nextMovement(),
                payment.value(),
                amount.minor(),
                reversal.held().minor(),
                reversal.owed().minor(),
                money.currency(),
                provider,
                reference,
                reason.value(),
                reversal.unsentIds(),
                at,
                new Entries()
                        .move(money.ofEscrow(), LedgerAccounts.provider(provider), reversal.held())
                        .move(money.ofBuyer(), LedgerAccounts.provider(provider), amount.minus(reversal.held()))
                        .list()));
    }
}
