package market.sourcing.domain.delivery;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.CONTEST_DUE;
import static market.sourcing.domain.timer.TimerKind.DISPATCH_DUE;
import static market.sourcing.domain.timer.TimerKind.DISPATCH_OVERDUE;
import static market.sourcing.domain.timer.TimerKind.PARCEL_ANNOUNCEMENT;
import static market.sourcing.domain.timer.TimerKind.PARCEL_CHECK;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.TOMORROW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Deliveries;
import org.junit.jupiter.api.Test;

class DeliveryTimersTest {
    private static final String ORDER = "order-first";
    private static final String PARCEL = "order-first/parcel-1-first";

    private final DeliveryTimers timers = new DeliveryTimers();

    private static PromiseExtended extended(boolean runs) {
        return new PromiseExtended(
                PROMISE, ORDER, "excuse-1", "typhoon", LATER, TOMORROW, inDays(3), inDays(5), runs, LATER);
    }

    @Test
    void what_came_to_nothing_is_neither_due_nor_overdue() {
        assertThat(timers.after(cancelled(Bound.toSpotGoods(), "BUYER", BUYER)))
                .containsExactly(TimerChange.stop(DISPATCH_DUE, ORDER), TimerChange.stop(DISPATCH_OVERDUE, ORDER));
    }

    @Test
    void a_promise_is_judged_when_it_is_due_and_when_it_is_overdue() {
        assertThat(timers.after(Deliveries.started(Bound.toSpotGoods())))
                .containsExactly(set(DISPATCH_DUE, ORDER, DUE), set(DISPATCH_OVERDUE, ORDER, inDays(4)));
        assertThat(timers.after(new PromiseResumed(PROMISE, ORDER, LATER, LATER, inDays(3), inDays(5))))
                .containsExactly(set(DISPATCH_DUE, ORDER, inDays(3)), set(DISPATCH_OVERDUE, ORDER, inDays(5)));
        assertThat(timers.after(extended(true)))
                .containsExactly(set(DISPATCH_DUE, ORDER, inDays(3)), set(DISPATCH_OVERDUE, ORDER, inDays(5)));
        assertThat(timers.after(extended(false))).containsExactly(set(DISPATCH_OVERDUE, ORDER, inDays(5)));
    }

    @Test
    void what_is_over_is_judged_no_more() {
        var both = new TimerChange[] {stop(DISPATCH_DUE, ORDER), stop(DISPATCH_OVERDUE, ORDER)};
        assertThat(timers.after(Deliveries.kept(LATER))).containsExactly(both);
        assertThat(timers.after(new PromiseEnded(PROMISE, ORDER, LATER))).containsExactly(both);
        assertThat(timers.after(new PromisePaused(PROMISE, ORDER, "account-buyer", "wait", LATER, null)))
                .containsExactly(both);
        assertThat(timers.after(new PromisePaused(PROMISE, ORDER, "account-buyer", "wait", LATER, DUE)))
                .containsExactly(set(DISPATCH_DUE, ORDER, DUE), stop(DISPATCH_OVERDUE, ORDER));
        assertThat(timers.after(Deliveries.missed(1, 1, 1, DUE))).containsExactly(stop(DISPATCH_DUE, ORDER));
        assertThat(timers.after(new DispatchOverdue(PROMISE, ORDER, "account-buyer", DUE)))
                .containsExactly(stop(DISPATCH_OVERDUE, ORDER));
    }

    @Test
    void a_carrier_is_told_of_a_parcel_and_has_a_day_to_scan_it() {
        assertThat(timers.after(Deliveries.stated(1, "SIM001", 1)))
                .containsExactly(
                        set(PARCEL_ANNOUNCEMENT, PARCEL, LATER),
                        set(PARCEL_CHECK, PARCEL, LATER.plus(Duration.ofHours(24))));
        assertThat(timers.after(Deliveries.scanned(1, "a", ScanKind.ACCEPTED, LATER)))
                .containsExactly(stop(PARCEL_ANNOUNCEMENT, PARCEL), stop(PARCEL_CHECK, PARCEL));
        assertThat(timers.after(new ParcelInvalidated(PROMISE, ORDER, "parcel-1-first", LATER)))
                .containsExactly(stop(PARCEL_CHECK, PARCEL));
    }

    @Test
    void a_contest_has_a_deadline() {
        assertThat(timers.after(new MissContested(PROMISE, ORDER, "account-owner", "x", LATER, inDays(3))))
                .containsExactly(set(CONTEST_DUE, ORDER, inDays(3)));
        assertThat(timers.after(new ContestDecided(PROMISE, ORDER, false, "x", null, LATER)))
                .containsExactly(stop(CONTEST_DUE, ORDER));
    }
}
