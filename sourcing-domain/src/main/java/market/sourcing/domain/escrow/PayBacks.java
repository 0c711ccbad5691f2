package market.sourcing.domain.escrow;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.shared.PaymentId;

/** What of an order's money providers are to send back: numbered from 1 as it comes up, gone from here when it was sent. */
final class PayBacks {
    private final Map<String, PayBack> owed = new LinkedHashMap<>();
    /** Not to be sent; still, a provider may have sent them before it heard. */
    private final Map<String, PayBack> dropped = new HashMap<>();

    private int count;

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
        return Optional.ofNullable(owed.get(refundId));
    }

    /** What is to be sent back of a payment. */
    List<PayBack> owedOf(PaymentId payment) {
        return owed.values().stream()
                .filter(it -> it.paymentId().equals(payment.value()))
                .toList();
    }

    /** What may still turn out to have been sent, whether it was to be or not. */
    Optional<PayBack> unsent(String refundId) {
        return owed(refundId).or(() -> Optional.ofNullable(dropped.get(refundId)));
    }

    /** These are not to be sent any more. */
    void drop(Collection<String> refundIds) {
        for (var refundId : refundIds) {
            var payBack = owed.remove(refundId);
            if (payBack != null) {
                dropped.put(refundId, payBack);
            }
        }
    }

    void owe(PayBack payBack) {
        count++;
        owed.put(payBack.refundId(), payBack);
    }

    /** What of it was sent although it was not to be. */
    long sent(String refundId) {
        owed.remove(refundId);
        var unwanted = dropped.remove(refundId);
        return unwanted == null ? 0 : unwanted.amountMinor();
    }
}
