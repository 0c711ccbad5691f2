package market.sourcing.domain.escrow;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Attempts to pay: one at a time, and each collected once, or declined. */
record Charging(OrderMoney money) {

    /** @throws Refused {@link RefusalCode#PAYMENT_IN_PROGRESS} while it is not known what became of the one before */
    PaymentRequested request(PaymentRequested another) {
        money.attempts().mustAllBeKnown();
        return another;
    }

    /** @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED} for another request than the one that made it */
    Optional<PaymentStanding> answerTo(PaymentId payment, String fingerprint) {
        var earlier = money.attempts().find(payment);
        if (earlier.filter(it -> !it.requested().fingerprint().equals(fingerprint))
                .isPresent()) {
            throw Refused.keyReused();
        }
        return earlier.map(Payment::standing);
    }

    /** The order was waiting for it. */
    FundsHeld hold(PaymentId payment, Money amount, String reference, Instant at) {
        var asked = money.attempts().of(payment, amount).requested();
        return new FundsHeld(
                money.order().value(),
                money.nextMovement(),
                payment.value(),
                asked.stage(),
                amount.minor(),
                money.currency(),
                asked.provider(),
                reference,
                at,
                new Entries()
                        .move(LedgerAccounts.provider(asked.provider()), money.ofBuyer(), amount)
                        .move(money.ofBuyer(), money.ofEscrow(), amount)
                        .list());
    }

    /** Nobody owed it any more; what the buyer owes otherwise comes off what goes back. */
    SurplusReceived receive(PaymentId payment, Money amount, String reference, Instant at) {
        var provider = money.attempts().of(payment, amount).requested().provider();
        var back = money.sums().unowed(amount);
        return new SurplusReceived(
                money.order().value(),
                money.nextMovement(),
                payment.value(),
                amount.minor(),
                money.currency(),
                reference,
                back.isPositive() ? new PayBack(money.refundId(1), payment.value(), provider, back.minor()) : null,
                at,
                new Entries()
                        .move(LedgerAccounts.provider(provider), money.ofBuyer(), amount)
                        .list());
    }

    /** Nothing happens when it is settled. */
    Optional<PaymentDeclined> decline(PaymentId payment, String code, Instant at) {
        return money.attempts().known(payment).isPending()
                ? Optional.of(new PaymentDeclined(money.order().value(), payment.value(), code, at))
                : Optional.empty();
    }
}
