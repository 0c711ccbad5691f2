package market.sourcing.domain.rehearsal.delivery;

import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;

/** What is held of one order, as far as lateness can be paid of it. */
final class HeldMoney {
    private long minor;
    /** The factory has it, or the buyer has it back. */
    private boolean isSettled;
    /** What was paid, or some of it, is not: lateness is not compensated any more. */
    private boolean isReversed;

    HeldMoney(long minor) {
        this.minor = minor;
    }

    void add(long more) {
        minor += more;
    }

    void settle() {
        minor = 0;
        isSettled = true;
    }

    void reverse() {
        isReversed = true;
    }

    /** The most that can be paid for lateness. */
    long payable() {
        return isReversed ? 0 : minor;
    }

    void note(DeliveryEvent event) {
        if (event instanceof DispatchPromiseMissed missed) {
            minor -= missed.compensationMinor();
        }
        if (event instanceof MissReassessed less && !isSettled) {
            minor += less.takenBackMinor();
        }
    }
}
