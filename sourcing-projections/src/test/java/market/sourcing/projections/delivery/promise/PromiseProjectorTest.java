package market.sourcing.projections.delivery.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Dispatches;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromiseProjectorTest {
    private static final String ID = "order-1";

    private final Market market = new Market();
    private final Dispatches dispatches = market.dispatches();
    private final MiniEngine engine = new MiniEngine(new PromiseProjector());

    @AfterEach
    void close() {
        engine.close();
    }

    private OrderPromise read() {
        engine.apply(market.take());
        return new PromisesHandler(engine).handle(new FindPromise(ID)).orElseThrow();
    }

    @Test
    void a_promise_runs_from_its_start() {
        dispatches.started(ID, Market.FACTORY);
        var promise = read();
        assertThat(promise.state()).isEqualTo(PromiseState.RUNNING);
        assertThat(promise.version()).isZero();
        assertThat(promise.promiseId()).isEqualTo(Dispatches.promise(ID));
        assertThat(promise.times())
                .isEqualTo(new PromiseTimes(Dispatches.START, Dispatches.DUE, Dispatches.OVERDUE, null, null));
        assertThat(promise.calendar()).isEqualTo("calendar-cn-1");
        assertThat(promise.rules()).isEqualTo("delivery-1");
        assertThat(promise.goods())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(10));
    }

    @Test
    void scans_that_are_told_in_any_order_show_the_first_as_hand_over_and_the_latest_as_last() {
        dispatches.started(ID, Market.FACTORY);
        var stated = Dispatches.START.plusSeconds(60);
        dispatches.stated(ID, "parcel-1", stated);
        dispatches.scanned(ID, "parcel-1", "IN_TRANSIT", stated.plusSeconds(900));
        dispatches.scanned(ID, "parcel-1", "ACCEPTED", stated.plusSeconds(300));
        dispatches.kept(ID, Market.FACTORY, stated.plusSeconds(300), Dispatches.DUE);
        var promise = read();
        assertThat(promise.state()).isEqualTo(PromiseState.KEPT);
        assertThat(promise.times().handedOverAt()).isEqualTo(stated.plusSeconds(300));
        assertThat(promise.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.handedOverAt()).isEqualTo(stated.plusSeconds(300));
            assertThat(parcel.lastScan())
                    .isEqualTo(new SentParcel.LastScan("IN_TRANSIT", "义乌", stated.plusSeconds(900)));
            assertThat(parcel.contents()).isEqualTo(Dispatches.ALL);
            assertThat(parcel.scanDueAt()).isEqualTo(stated.plus(Duration.ofHours(24)));
        });
    }

    @Test
    void a_parcel_that_no_carrier_has_is_not_valid_until_one_scans_it() {
        dispatches.started(ID, Market.FACTORY);
        dispatches.stated(ID, "parcel-1", Dispatches.START);
        dispatches.stated(ID, "parcel-2", Dispatches.START);
        dispatches.invalidated(ID, "parcel-1");
        assertThat(read().parcels()).extracting(SentParcel::valid).containsExactly(false, true);
        dispatches.scanned(ID, "parcel-1", "ACCEPTED", Dispatches.DUE);
        assertThat(read().parcels()).extracting(SentParcel::valid).containsExactly(true, true);
    }

    @Test
    void a_miss_shows_what_was_late_and_each_movement_that_paid_for_it() {
        dispatches.started(ID, Market.FACTORY);
        dispatches.missed(ID, Market.FACTORY, Dispatches.DUE);
        var paid = market.till("CNY").compensated(ID, 500);
        var promise = read();
        assertThat(promise.state()).isEqualTo(PromiseState.MISSED);
        assertThat(promise.version()).as("money does not raise it").isEqualTo(1);
        assertThat(promise.logPosition()).isEqualTo(paid.position());
        assertThat(promise.miss())
                .isEqualTo(new Miss(Dispatches.DUE, Dispatches.DUE.plusSeconds(1), Dispatches.ALL, 10_000, 500));
        assertThat(promise.payments()).singleElement().satisfies(payment -> {
            assertThat(payment.movementId()).isEqualTo("movement-CNY-1");
            assertThat(payment.position()).isEqualTo(paid.position());
            assertThat(payment.rules()).isEqualTo("delivery-1");
        });
        assertThat(promise.paidMinor()).isEqualTo(500);
        assertThat(promise.takenBackMinor()).isZero();
    }

    @Test
    void a_smaller_miss_stays_one_and_a_miss_of_nothing_is_excused() {
        var till = market.till("CNY");
        dispatches.started(ID, Market.FACTORY);
        dispatches.missed(ID, Market.FACTORY, Dispatches.DUE);
        till.compensated(ID, 500);
        dispatches.reassessed(ID, List.of(new Content(1, 4)), 4_000, 100);
        till.takenBack(ID, 100);
        var smaller = read();
        assertThat(smaller.state()).isEqualTo(PromiseState.MISSED);
        assertThat(Objects.requireNonNull(smaller.miss()).lateMinor()).isEqualTo(4_000);

        dispatches.reassessed(ID, List.of(), 0, 500);
        till.takenBack(ID, 400);
        var none = read();
        assertThat(none.state()).isEqualTo(PromiseState.EXCUSED);
        assertThat(none.paidMinor()).isEqualTo(500);
        assertThat(none.takenBackMinor()).isEqualTo(500);
        assertThat(none.payments()).extracting(Payment::amountMinor).containsExactly(500L, -100L, -400L);
    }

    @Test
    void a_contest_stays_with_its_decision_until_the_promise_runs_again() {
        dispatches.started(ID, Market.FACTORY);
        dispatches.missed(ID, Market.FACTORY, Dispatches.DUE);
        dispatches.contested(ID);
        var decideBy = Dispatches.DUE.plusSeconds(9);
        assertThat(read().contest())
                .isEqualTo(new Contest("handed over at the door", Dispatches.DUE, decideBy, decideBy, null));
        dispatches.decided(ID, true);
        assertThat(Objects.requireNonNull(read().contest()).decision())
                .isEqualTo(new Contest.Decision(true, "the note is signed", Dispatches.DUE));
        dispatches.reassessed(ID, List.of(), 0, 500);
        dispatches.resumed(ID, Dispatches.OVERDUE);
        var again = read();
        assertThat(again.state()).isEqualTo(PromiseState.RUNNING);
        assertThat(again.contest()).isNull();
    }

    @Test
    void a_hold_and_its_end_move_the_due_time() {
        dispatches.started(ID, Market.FACTORY);
        dispatches.paused(ID, "account-buyer");
        var paused = read();
        assertThat(paused.state()).isEqualTo(PromiseState.PAUSED);
        assertThat(paused.times().pausedAt()).isEqualTo(Dispatches.START.plusSeconds(3600));
        dispatches.resumed(ID, Dispatches.DUE.plusSeconds(3600));
        var resumed = read();
        assertThat(resumed.state()).isEqualTo(PromiseState.RUNNING);
        assertThat(resumed.times().pausedAt()).isNull();
        assertThat(resumed.times().dueAt()).isEqualTo(Dispatches.DUE.plusSeconds(3600));
    }

    @Test
    void an_excuse_moves_the_due_time_and_what_was_overdue_is_not_while_the_new_time_lasts() {
        dispatches.started(ID, Market.FACTORY);
        dispatches.overdue(ID);
        assertThat(read().overdue()).isTrue();
        dispatches.extended(ID, Dispatches.OVERDUE, true);
        var extended = read();
        assertThat(extended.overdue()).isFalse();
        assertThat(extended.state()).isEqualTo(PromiseState.RUNNING);
        assertThat(extended.times().dueAt()).isEqualTo(Dispatches.OVERDUE);
    }

    @Test
    void urging_and_receipt_leave_the_state_and_an_order_that_came_to_nothing_ends_it() {
        dispatches.started(ID, Market.FACTORY);
        dispatches.urged(ID);
        dispatches.received(ID);
        var urged = read();
        assertThat(urged.state()).isEqualTo(PromiseState.RUNNING);
        assertThat(urged.version()).isEqualTo(2);
        assertThat(urged.urging()).isEqualTo(new Urging(Dispatches.START, Dispatches.START.plus(Duration.ofHours(24))));
        dispatches.ended(ID);
        assertThat(read().state()).isEqualTo(PromiseState.ENDED);
    }

    @Test
    void what_comes_before_the_start_is_parked_and_not_skipped() {
        var early = dispatches.urged(ID);
        assertThatThrownBy(() -> new PromiseProjector().fold(null, ID, early)).isInstanceOf(DocumentMissing.class);
    }
}
