package market.sourcing.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.Refused;

/**
 * Whether goods that were handed over have arrived, as long as their buyer has not said so.
 *
 * @param endsAt when that is settled without him
 * @param asked how often he was asked
 * @param shown by the factory, where no carrier tells of it
 * @param isDenied whether the buyer says that what was shown is not true
 */
record Arrival(Instant endsAt, int asked, List<Evidence> shown, boolean isDenied) {
    private static final int MOST_SHOWN = 10;

    Arrival {
        shown = List.copyOf(shown);
    }

    static Arrival awaited(Instant endsAt) {
        return new Arrival(endsAt, 0, List.of(), false);
    }

    /**
     * What follows when the time is over.
     *
     * @param sent with what was shown
     * @param isTold whether carriers, or the buyer, tell of every piece
     */
    AtItsTime at(Sent sent, boolean isTold, TradeRules rules) {
        if (!isTold && rules.asksForReceipt()) {
            if (!isDenied && asked < rules.receiptAsked()) {
                return AtItsTime.ASKED;
            }
            if (shown.isEmpty()) {
                return AtItsTime.NEVER_SHOWN;
            }
        }
        return sent.isBack() ? AtItsTime.CAME_BACK : AtItsTime.ARRIVED;
    }

    boolean isShown() {
        return !shown.isEmpty();
    }

    /** The later of when it is settled anyway, and of what somebody's answer takes. */
    Instant notBefore(Instant answered) {
        return answered.isAfter(endsAt) ? answered : endsAt;
    }

    Optional<Evidence> shown(String sha256) {
        return shown.stream().filter(it -> it.sha256().equals(sha256)).findFirst();
    }

    /** @throws Refused {@code INVALID_VALUE} when there is too much of it */
    static void mustHaveRoom(List<Evidence> shown) {
        if (shown.size() >= MOST_SHOWN) {
            throw Refused.invalid("sha256", "At most 10 things are shown of it.");
        }
    }

    Arrival after(ReceiptAsked event) {
        return new Arrival(event.answerBy(), event.time(), shown, isDenied);
    }

    Arrival after(DeliveryShown event) {
        var all = Stream.concat(shown.stream(), Stream.of(event.evidence())).toList();
        return new Arrival(event.answerBy() == null ? endsAt : event.answerBy(), asked, all, isDenied);
    }

    Arrival after(DeliveryDenied event) {
        return new Arrival(event.decideBy(), asked, shown, true);
    }
}
