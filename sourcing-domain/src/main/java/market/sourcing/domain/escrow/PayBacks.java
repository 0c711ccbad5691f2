package market.sourcing.domain.escrow;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.shared.PaymentId;

/**
 * What of an order's money providers are to send back: numbered from 1 as it comes up, gone from here when it was sent.
 *
 * @param owed to be sent
 * @param dropped not to be sent; still, a provider may have sent them before it heard
 * @param count of all that came up
 */
record PayBacks(List<PayBack> owed, List<PayBack> dropped, int count) {
    static final PayBacks NONE = new PayBacks(List.of(), List.of(), 0);

    /** These have come up. */
    PayBacks owing(List<PayBack> more) {
        return more.isEmpty() ? this : new PayBacks(both(owed, more), dropped, count + more.size());
    }

    PayBacks after(RefundPaid event) {
        Predicate<PayBack> unsent = it -> !it.refundId().equals(event.refundId());
        return new PayBacks(only(owed, unsent), only(dropped, unsent), count);
    }

    PayBacks after(PaymentReversed event) {
        Predicate<PayBack> isDropped = it -> event.unsentRefunds().contains(it.refundId());
        return new PayBacks(only(owed, isDropped.negate()), both(dropped, only(owed, isDropped)), count);
    }

    private static List<PayBack> only(List<PayBack> some, Predicate<PayBack> which) {
        return some.stream().filter(which).toList();
    }

    private static List<PayBack> both(List<PayBack> some, List<PayBack> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /**
     * The id of one that is still to come up.
     *
     * @param next 1 for the next, 2 for the one after it
     * @param tail of the order's id
     */
    String id(int next, String tail) {
        return "refund-" + (count + next) + "-" + tail;
    }

    /** Whether this is the id of one that came up, sent or not. */
    boolean isKnown(String refundId, String tail) {
        for (var number = 1; number <= count; number++) {
            if (id(number - count, tail).equals(refundId)) {
                return true;
            }
        }
        return false;
    }

    Optional<PayBack> owed(String refundId) {
        return find(owed, refundId);
    }

    boolean isDropped(String refundId) {
        return find(dropped, refundId).isPresent();
    }

    private static Optional<PayBack> find(List<PayBack> some, String refundId) {
        return some.stream().filter(it -> it.refundId().equals(refundId)).findFirst();
    }

    /** What is to be sent back of a payment. */
    List<PayBack> owedOf(PaymentId payment) {
        return only(owed, it -> it.paymentId().equals(payment.value()));
    }

    /** What may still turn out to have been sent, whether it was to be or not. */
    Optional<PayBack> unsent(String refundId) {
        return owed(refundId).or(() -> find(dropped, refundId));
    }
}
