package market.sourcing.domain.delivery;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.vocabulary.Deliveries.CARRIER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.TOMORROW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.delivery.Contest.Raised;
import market.sourcing.domain.delivery.Contest.Uncontested;
import market.sourcing.domain.delivery.PromiseState.Excused;
import market.sourcing.domain.delivery.PromiseState.Kept;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Bound;
import org.junit.jupiter.api.Test;

/** Decisions on the promise of 100 bags for 600.00, without the framework: they answer events, and change nothing. */
class PromiseTest {
    private static final DeliveryEvent MISSED = missed(100, 600_00, 30_00, DUE);

    private static Promise promise(DeliveryEvent... events) {
        return after(Promise.begin(started(Bound.toSpotGoods())), List.of(events));
    }

    private static Promise after(Promise promise, List<? extends DeliveryEvent> events) {
        for (var event : events) {
            promise = promise.evolve(event);
        }
        return promise;
    }

    private static Recourse open(Promise promise) {
        return new Recourse(promise.money(30_00), true);
    }

    private static List<DeliveryEvent> excused(Promise promise) {
        var declared = new Pause(TOMORROW, inDays(10));
        return new DeclaredTime(promise).excuse("excuse-flood", "a flood", declared, open(promise), inDays(3));
    }

    private static Stream<Class<?>> kinds(List<DeliveryEvent> events) {
        return events.stream().map(Object::getClass);
    }

    @Test
    void each_decision_is_made_on_what_those_before_it_leave() {
        var handedOver = promise(stated(1, "SIM001", 100), MISSED, scanned(1, "a", ACCEPTED, DUE.plusSeconds(1)));

        var events = excused(handedOver);

        assertThat(kinds(events))
                .containsExactly(
                        PromiseExtended.class, MissReassessed.class, PromiseResumed.class, DispatchPromiseKept.class);
        assertThat(after(handedOver, events).state()).isEqualTo(new Kept());
    }

    @Test
    void a_decision_changes_nothing() {
        var promise = promise(MISSED);

        var events = excused(promise);

        assertThat(promise).isEqualTo(promise(MISSED));
        assertThat(after(promise, events).state()).isEqualTo(new Running());
        assertThat(after(promise, events).dueAt()).isAfter(DUE);
    }

    @Test
    void a_scan_told_late_makes_a_miss_none() {
        var promise = promise(stated(1, "SIM001", 100), MISSED);

        var scan = new Scan("a", ACCEPTED, LATER, null);
        var events = new Scanning(promise).note(CARRIER, "SIM001", scan, open(promise), inDays(3));

        assertThat(kinds(events)).containsExactly(ParcelScanned.class, MissReassessed.class);
        assertThat(((MissReassessed) events.getLast()).takenBackMinor()).isEqualTo(30_00);
        assertThat(after(promise, events).state())
                .isEqualTo(new Excused(List.of(new Content(1, 100)), 0, new Uncontested()));
    }

    @Test
    void what_is_said_against_a_miss_goes_with_it() {
        var promise = promise(MISSED);
        var contested = new Contesting(promise).raise(Actors.OWNER, new Reason("it left in time"), DUE);

        var raised = after(promise, contested.stream().toList());

        assertThat(raised.state().contest()).isInstanceOf(Raised.class);
        assertThat(after(raised, excused(raised)).state().contest()).isEqualTo(new Uncontested());
        assertThat(promise().state().contest()).isEqualTo(new Uncontested());
    }

    @Test
    void nothing_is_decided_twice() {
        var promise = promise(stated(1, "SIM001", 100), MISSED);
        var once = after(promise, excused(promise));

        assertThat(excused(once)).isEmpty();
        assertThat(new Judgement(once).judge(inDays(3), once.money(600_00))).isEmpty();
    }
}
