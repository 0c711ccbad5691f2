package market.sourcing.domain.escrow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Every attempt to pay for one order, in the order in which they were made. */
final class Attempts {
    private final Map<String, Payment> payments = new LinkedHashMap<>();

    boolean isEmpty() {
        return payments.isEmpty();
    }

    void add(PaymentRequested requested) {
        payments.put(requested.paymentId(), Payment.of(requested));
    }

    void became(String paymentId, PaymentStatus status, String detail) {
        payments.computeIfPresent(paymentId, (_, payment) -> payment.became(status, detail));
    }

    void returned(PayBack payBack) {
        payments.computeIfPresent(payBack.paymentId(), (_, payment) -> payment.returned(payBack.amountMinor()));
    }

    Optional<Payment> find(PaymentId payment) {
        return Optional.ofNullable(payments.get(payment.value()));
    }

    /** @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN} */
    Payment known(PaymentId payment) {
        return find(payment).orElseThrow(() -> Escrow.paymentUnknown(payment));
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
        return payments.values().stream()
                .filter(payment -> payment.wasHeld() && payment.status() == PaymentStatus.REVERSED)
                .map(payment -> new ReversedPayment(payment.requested().paymentId(), payment.detail()))
                .toList();
    }

    /** @throws Refused {@link RefusalCode#PAYMENT_IN_PROGRESS} while it is not known what became of one */
    void mustAllBeKnown() {
        payments.values().stream().filter(Payment::isPending).findFirst().ifPresent(pending -> {
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
        var left = amount.minor();
        for (var payment : List.copyOf(payments.values()).reversed()) {
            var of = Math.min(left, payment.left());
            if (of > 0) {
                var asked = payment.requested();
                parts.add(new PayBack(ids.apply(parts.size() + 1), asked.paymentId(), asked.provider(), of));
                left -= of;
            }
        }
        return parts;
    }
}
