package market.sourcing.domain.delivery;

import java.time.Instant;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Where a promise stands, what it is judged by, and what has been sent; its parts share it. */
final class Course {
    private final PromiseStarted started;
    private final Parcels parcels;
    private PromiseClock clock;
    private PromiseState state = new Running();

    Course(PromiseStarted started) {
        this.started = started;
        this.parcels = new Parcels(started.goods());
        this.clock = PromiseClock.of(started);
    }

    PromiseStarted started() {
        return started;
    }

    String promiseId() {
        return started.promiseId();
    }

    String orderId() {
        return started.orderId();
    }

    Parcels parcels() {
        return parcels;
    }

    PromiseClock clock() {
        return clock;
    }

    Instant dueAt() {
        return clock.dueAt();
    }

    DeliveryRules rules() {
        return clock.rules();
    }

    PromiseState state() {
        return state;
    }

    void turn(PromiseState next) {
        state = next;
    }

    void leaveOut(Pause pause) {
        clock = clock.without(pause);
    }

    /** In the order's currency. */
    Money money(long minor) {
        return Money.of(minor, started.currency());
    }

    static Refused notRunning() {
        return new Refused(RefusalCode.PROMISE_NOT_RUNNING, "The promise does not run any more.");
    }
}
