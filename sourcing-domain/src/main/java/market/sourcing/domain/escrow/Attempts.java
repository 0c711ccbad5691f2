package market.sourcing.domain.escrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import market.sourcing.domain.escrow.PaymentState.Reversed;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Every attempt to pay for one order, in the order in which they were made. */
record Attempts(List<Payment> payments) {
    static final Attempts NONE = new Attempts(List.of());

    Attempts after(PaymentRequested event) {
        return new Attempts(InOrder.and(payments, Payment.of(event)));
    }

    Attempts after(PaymentDeclined event) {
        return with(event.paymentId(), payment -> payment.declined(event.code()));
    }

    Attempts after(FundsHeld event) {
        return with(event.paymentId(), Payment::held);
    }

    Attempts after(SurplusReceived event) {
        return with(event.paymentId(), Payment::surplus);
    }

    Attempts after(PaymentReversed event) {
        return with(event.paymentId(), payment -> payment.reversed(event.reasonCode()));
    }

    /** With these parts on their way back. */
    Attempts returning(List<PayBack> parts) {
        var next = this;
        for (var part : parts) {
            next = next.with(part.paymentId(), payment -> payment.returning(part.amountMinor()));
        }
        return next;
    }

    private Attempts with(String paymentId, UnaryOperator<Payment> change) {
        int place = place(paymentId);
        return place < 0 ? this : new Attempts(InOrder.replacing(payments, place, change.apply(payments.get(place))));
    }

    /** Most often the last; negative where there is none of that id. */
    private int place(String paymentId) {
        int place = payments.size() - 1;
        while (place >= 0 && !payments.get(place).requested().paymentId().equals(paymentId)) {
            place--;
        }
        return place;
    }

    Optional<Payment> find(PaymentId payment) {
        int place = place(payment.value());
        return place < 0 ? Optional.empty() : Optional.of(payments.get(place));
    }

    /** @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN} */
    Payment known(PaymentId payment) {
        return find(payment).orElseThrow(() -> PaymentStanding.unknown(payment));
    }

    /** @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN}, {@link RefusalCode#PAYMENT_DIFFERS} */
    Payment of(PaymentId payment, Money amount) {
        var attempt = known(payment);
        if (!attempt.amount().equals(amount)) {
            throw new Refused(
                    RefusalCode.PAYMENT_DIFFERS,
                    "That is not what was asked for.",
                    Map.of(
                            "askedMinor",
                            attempt.amount().minor(),
                            "currency",
                            attempt.requested().currency()));
        }
        return attempt;
    }

    /** @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN}, {@link RefusalCode#PAYMENT_NOT_COLLECTED} */
    Payment collected(PaymentId payment) {
        var attempt = known(payment);
        if (!attempt.status().isCollected()) {
            throw new Refused(RefusalCode.PAYMENT_NOT_COLLECTED, "The payment was not collected, as far as is known.");
        }
        return attempt;
    }

    /** Those that have paid for the order, and their providers took back. What nobody owed is missed by nobody. */
    List<ReversedPayment> reversed() {
        return payments.stream().flatMap(Attempts::reversalOf).toList();
    }

    private static Stream<ReversedPayment> reversalOf(Payment payment) {
        return payment.state() instanceof Reversed(var reasonCode, var wasHeld) && wasHeld
                ? Stream.of(new ReversedPayment(payment.requested().paymentId(), reasonCode))
                : Stream.empty();
    }

    /** @throws Refused {@link RefusalCode#PAYMENT_IN_PROGRESS} while it is not known what became of one */
    void mustAllBeKnown() {
        payments.stream().filter(Payment::isPending).findFirst().ifPresent(pending -> {
            throw new Refused(
                    RefusalCode.PAYMENT_IN_PROGRESS,
                    "It is not known yet what became of another payment.",
                    Map.of("paymentId", pending.requested().paymentId()));
        });
    }

    /**
     * Which payments an amount goes back to, the latest first.
     *
     * @param ids the id of the first part, the second, …
     */
    List<PayBack> shareOut(Money amount, IntFunction<String> ids) {
        var parts = new ArrayList<PayBack>();
        var left = amount;
        for (var payment : payments.reversed()) {
            var part = left.atMost(payment.left());
            if (part.isPositive()) {
                var asked = payment.requested();
                parts.add(new PayBack(ids.apply(parts.size() + 1), asked.paymentId(), asked.provider(), part.minor()));
                left = left.minus(part);
            }
        }
        return parts;
    }
}
