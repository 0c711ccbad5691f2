package market.sourcing.domain.escrow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.escrow.event.PayBack;

/** What of an order's money providers are to send back: numbered from 1 as it comes up, gone from here when it was sent. */
final class PayBacks {
    private final Map<String, PayBack> owed = new LinkedHashMap<>();
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

    void owe(PayBack payBack) {
        count++;
        owed.put(payBack.refundId(), payBack);
    }

    void sent(String refundId) {
        owed.remove(refundId);
    }
}
