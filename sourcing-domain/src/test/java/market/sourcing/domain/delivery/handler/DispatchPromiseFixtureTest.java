package market.sourcing.domain.delivery.handler;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.IN_TRANSIT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Deliveries.takenBack;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.UNTRACKED;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.handOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.command.ResumeDispatch;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Orders;
import org.junit.jupiter.api.Test;

/** 100 bags for 600.00 and 20.00 of freight, paid now, promised in 48 hours. */
class DispatchPromiseFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace promised() {
        return given(placed(SPOT)).and(paid(1, "one", Stage.FULL, 620_00)).and(started(SPOT));
    }

    private static Marketplace missedWhole() {
        return promised().and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE));
    }

    @Test
    void a_parcel_is_written_down_and_the_last_one_hands_the_order_over() {
        promised()
                .when(parcel("SIM001", 60))
                .writes(stated(1, "SIM001", 60))
                .then(parcel("SIM001", 60))
                .writesNothing()
                .then(parcel("SIM002"))
                .writesInAnyOrder(
                        stated(2, "SIM002", 40),
                        new OrderHandedOver(
                                ORDER.value(), "simulated", "SIM002", LATER, LATER.plus(Duration.ofDays(10))));
    }

    @Test
    void more_than_was_ordered_is_in_no_parcel() {
        promised()
                .when(parcel("SIM001", 101))
                .isRefused(RefusalCode.PARCEL_EXCEEDS_ORDER)
                .withFact("left", 100);
        promised().and(stated(1, "SIM001", 100)).when(parcel("SIM002")).isRefused(RefusalCode.PARCEL_EXCEEDS_ORDER);
    }

    @Test
    void a_number_of_another_order_is_refused() {
        var marketplace = promised();
        marketplace.uniqueValues().reserve(Uniqueness.TRACKING_NUMBER, "simulated/SIM001", "order-other");
        marketplace.when(parcel("SIM001")).isRefused(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void the_carriers_first_scan_keeps_the_promise_also_at_the_very_instant() {
        promised()
                .and(stated(1, "SIM001", 100))
                .when(scan("SIM001", "a", ACCEPTED, DUE))
                .writes(scanned(1, "a", ACCEPTED, DUE), kept(DUE))
                .then(scan("SIM001", "a", ACCEPTED, DUE))
                .writesNothing()
                .then(judge(DUE))
                .writesNothing();
    }

    @Test
    void scans_out_of_order_keep_it_by_the_earliest() {
        var intime = DUE.minusSeconds(1);
        promised()
                .and(stated(1, "SIM001", 100))
                .when(scan("SIM001", "b", IN_TRANSIT, DUE.plusSeconds(1)))
                .writes(scanned(1, "b", IN_TRANSIT, DUE.plusSeconds(1)))
                .then(scan("SIM001", "a", ACCEPTED, intime))
                .writes(scanned(1, "a", ACCEPTED, intime), kept(intime));
    }

    @Test
    void a_scan_of_a_number_that_nobody_has_stated_changes_nothing() {
        promised().when(scan("SIM009", "a", ACCEPTED, LATER)).writesNothing().answers(false);
    }

    @Test
    void a_miss_and_what_is_paid_for_it_are_one() {
        promised()
                .when(judge(DUE.minusNanos(1)))
                .writesNothing()
                .then(judge(DUE))
                .writesInAnyOrder(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE))
                .then(judge(DUE.plusSeconds(1)))
                .writesNothing();
    }

    @Test
    void found_out_late_it_was_missed_at_its_own_time() {
        var found = DUE.plus(Duration.ofDays(3));
        var written = promised().when(judge(found)).written(DispatchPromiseMissed.class);
        assertThat(written.missedAt()).isEqualTo(DUE);
        assertThat(written.notedAt()).isEqualTo(found);
    }

    @Test
    void of_a_partial_shipment_the_part_that_is_late_is_paid_for() {
        promised()
                .and(stated(1, "SIM001", 60), scanned(1, "a", ACCEPTED, LATER))
                .when(judge(DUE))
                .writesInAnyOrder(missed(40, 240_00, 12_00, DUE), compensated(2, 12_00, DUE));
    }

    @Test
    void at_least_five_yuan_and_at_most_a_hundred_are_paid() {
        assertThat(compensationFor(20_00)).isEqualTo(5_00);
        assertThat(compensationFor(100_00)).isEqualTo(5_00);
        assertThat(compensationFor(100_20)).isEqualTo(5_01);
        assertThat(compensationFor(1_999_90)).isEqualTo(100_00);
        assertThat(compensationFor(90_000_00)).isEqualTo(100_00);
        // No more than is held.
        assertThat(compensationFor(3_00)).isEqualTo(3_00);
    }

    private static long compensationFor(long goods) {
        var terms = Bound.to(Bound.line(Listings.LISTING, 1, "bag", 100, 1, "1.0000", goods))
                .terms();
        return given(placed(terms))
                .and(paid(1, "one", Stage.FULL, goods))
                .and(started(terms))
                .when(judge(DUE))
                .written(CompensationPaid.class)
                .amountMinor();
    }

    @Test
    void a_number_without_a_scan_in_a_day_is_none_and_voids_the_hand_over() {
        var at = LATER.plus(Duration.ofHours(24));
        var stated = promised().and(stated(1, "SIM001", 100));
        stated.and(new OrderHandedOver(ORDER.value(), "simulated", "SIM001", LATER, LATER.plus(Duration.ofDays(10))))
                .when(new JudgeParcel(ORDER, parcelId(1), at))
                .writesInAnyOrder(
                        new ParcelInvalidated(PROMISE, ORDER.value(), parcelId(1), at),
                        new HandOverVoided(ORDER.value(), parcelId(1), at))
                .then(new JudgeParcel(ORDER, parcelId(1), at))
                .writesNothing()
                .then(parcel("SIM002"))
                .written(OrderHandedOver.class);
        promised()
                .and(stated(1, "SIM001", 100), scanned(1, "a", DELIVERED, LATER))
                .when(new JudgeParcel(ORDER, parcelId(1), at))
                .writesNothing();
    }

    @Test
    void goods_without_a_number_keep_no_promise_but_the_buyers_receipt_does() {
        var sent = promised();
        sent.when(handOver(OWNER, null, UNTRACKED)).written(OrderHandedOver.class);
        sent.when(Orders.confirmReceipt(BUYER)).written(GoodsReceived.class);
        var late = promised();
        late.when(handOver(OWNER, null, UNTRACKED));
        late.when(judge(DUE)).written(DispatchPromiseMissed.class);
    }

    @Test
    void a_carrier_that_tells_late_of_what_it_had_in_time_undoes_the_miss() {
        var told = DUE.plus(Duration.ofHours(30));
        missedWhole()
                .and(stated(1, "SIM001", 100))
                .when(scan("SIM001", "a", ACCEPTED, LATER, told))
                .writesInAnyOrder(
                        new ParcelScanned(PROMISE, ORDER.value(), parcelId(1), "a", "ACCEPTED", null, LATER, told),
                        reassessed("LATE_SCAN", "a", "A carrier had more of it in time than it had told.", told),
                        takenBack(3, 30_00, "A carrier had the goods in time.", told));
    }

    private static MissReassessed reassessed(String cause, String reference, String reason, Instant at) {
        return new MissReassessed(
                PROMISE, ORDER.value(), "factory-bags", cause, reference, reason, List.of(), 0, 0, 30_00, "CNY", at);
    }

    @Test
    void declared_force_majeure_stretches_a_running_promise() {
        var from = NOW.plus(Duration.ofHours(10));
        var to = from.plus(Duration.ofHours(5));
        promised()
                .when(new ExcuseDispatch(ORDER, "excuse-1", "typhoon", from, to, LATER))
                .writes(new PromiseExtended(
                        PROMISE,
                        ORDER.value(),
                        "excuse-1",
                        "typhoon",
                        from,
                        to,
                        DUE.plus(Duration.ofHours(5)),
                        inDays(4).plus(Duration.ofHours(5)),
                        true,
                        LATER))
                .then(new ExcuseDispatch(ORDER, "excuse-1", "typhoon", from, to, LATER))
                .writesNothing()
                .then(judge(DUE))
                .writesNothing();
    }

    @Test
    void declared_afterwards_it_takes_the_compensation_back_and_the_promise_runs_on() {
        var now = DUE.plus(Duration.ofHours(1));
        var asked = new ExcuseDispatch(ORDER, "excuse-1", "typhoon", NOW, inDays(1), now);
        var outcome = missedWhole().when(asked);
        assertThat(outcome.written(PromiseResumed.class).dueAt()).isEqualTo(inDays(3));
        assertThat(outcome.events())
                .contains(reassessed("FORCE_MAJEURE", "excuse-1", "typhoon", now), takenBack(3, 30_00, "typhoon", now));
        assertThat(outcome.then(judge(inDays(3)))
                        .written(DispatchPromiseMissed.class)
                        .missedAt())
                .isEqualTo(inDays(3));
    }

    @Test
    void a_second_compensation_is_set_off_against_what_was_taken_back() {
        var marketplace = missedWhole();
        marketplace.when(new ExcuseDispatch(ORDER, "excuse-1", "typhoon", NOW, inDays(1), DUE));
        var again = marketplace.when(judge(inDays(3))).written(CompensationPaid.class);
        assertThat(again.amountMinor()).isEqualTo(30_00);
        assertThat(again.payBacks()).isEmpty();
    }

    @Test
    void an_excuse_that_does_not_touch_the_promised_time_is_none() {
        missedWhole()
                .when(new ExcuseDispatch(ORDER, "excuse-1", "typhoon", DUE, inDays(9), inDays(9)))
                .writesNothing();
        promised()
                .when(new ExcuseDispatch(ORDER, "excuse-1", "typhoon", NOW.minusSeconds(9), NOW, LATER))
                .writesNothing();
    }

    @Test
    void the_buyer_may_stop_the_clock_and_start_it_again() {
        promised().when(new HoldDispatch(ORDER, null, OWNER, "wait", LATER)).isRefused(RefusalCode.NOT_ALLOWED);
        var paused = promised();
        paused.when(new HoldDispatch(ORDER, null, BUYER, "wait", LATER));
        paused.when(judge(inDays(9))).writesNothing();
        assertThat(paused.when(new ResumeDispatch(ORDER, null, BUYER, inDays(9)))
                        .written(PromiseResumed.class)
                        .dueAt())
                .isEqualTo(DUE.plus(Duration.between(LATER, inDays(9))));
        promised().when(new HoldDispatch(ORDER, null, BUYER, "wait", DUE)).isRefused(RefusalCode.PROMISE_NOT_RUNNING);
    }

    @Test
    void a_contest_is_decided_by_an_operator_or_by_time() {
        var decideBy = inDays(5);
        var contest = new ContestMiss(ORDER, null, OWNER, "the van came", DUE);
        missedWhole()
                .when(contest)
                .writes(new MissContested(PROMISE, ORDER.value(), "account-owner", "the van came", DUE, decideBy))
                .then(contest)
                .writesNothing()
                .then(new DecideContest(ORDER, null, OPERATOR, true, "seen", inDays(3)))
                .writesInAnyOrder(
                        new ContestDecided(PROMISE, ORDER.value(), true, "seen", "account-operator", inDays(3)),
                        reassessed("CONTEST", "account-operator", "seen", inDays(3)),
                        takenBack(3, 30_00, "seen", inDays(3)))
                .then(new DecideContest(ORDER, null, OPERATOR, false, "seen", inDays(3)))
                .writesNothing();
        var undecided = missedWhole();
        undecided.when(contest);
        undecided.when(new CloseContest(ORDER, decideBy.minusNanos(1))).writesNothing();
        assertThat(undecided
                        .when(new CloseContest(ORDER, decideBy))
                        .written(ContestDecided.class)
                        .upheld())
                .isFalse();
        promised().when(contest).isRefused(RefusalCode.PROMISE_NOT_MISSED);
        missedWhole()
                .when(new DecideContest(ORDER, null, OPERATOR, true, "seen", inDays(3)))
                .isRefused(RefusalCode.MISS_NOT_CONTESTED);
        missedWhole()
                .when(new DecideContest(ORDER, null, OWNER, true, "seen", inDays(3)))
                .isRefused(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void a_buyer_may_urge_once_in_a_day() {
        var again = LATER.plus(Duration.ofHours(24));
        promised()
                .when(new UrgeDispatch(ORDER, BUYER, LATER))
                .writes(new DispatchUrged(PROMISE, ORDER.value(), "account-buyer", LATER, again))
                .then(new UrgeDispatch(ORDER, BUYER, again.minusNanos(1)))
                .isRefused(RefusalCode.URGED_ALREADY)
                .withFact("nextAt", again.toString())
                .then(new UrgeDispatch(ORDER, BUYER, again))
                .written(DispatchUrged.class);
        promised().when(new UrgeDispatch(ORDER, OTHER_BUYER, LATER)).isRefused(RefusalCode.ORDER_UNKNOWN);
        promised()
                .and(stated(1, "SIM001", 100), scanned(1, "a", ACCEPTED, LATER), kept(LATER))
                .when(new UrgeDispatch(ORDER, BUYER, LATER))
                .isRefused(RefusalCode.PROMISE_NOT_RUNNING);
    }

    @Test
    void after_twice_the_promise_the_buyer_cancels_and_loses_nothing() {
        var terms = Bound.toGoodsMadeToOrder();
        var overdue = given(placed(terms))
                .and(paid(1, "one", Stage.DEPOSIT, 300_00))
                .and(paid(2, "two", Stage.BALANCE, 700_00))
                .and(started(terms, Duration.ofDays(15)));
        overdue.when(new JudgeOverdue(ORDER, inDays(30).minusNanos(1))).writesNothing();
        overdue.when(new JudgeOverdue(ORDER, inDays(30)))
                .writes(new DispatchOverdue(PROMISE, ORDER.value(), "account-buyer", inDays(30)));
        assertThat(overdue.when(cancel(BUYER)).written(FundsRefunded.class).forfeitMinor())
                .isZero();
    }

    @Test
    void an_order_that_is_called_off_ends_its_promise() {
        promised().when(cancel(BUYER)).written(PromiseEnded.class);
        var outcome = missedWhole().when(cancel(BUYER));
        assertThat(outcome.written(FundsRefunded.class).amountMinor()).isEqualTo(590_00);
        assertThat(outcome.events()).noneMatch(PromiseEnded.class::isInstance);
        assertThat(outcome.events()).noneMatch(DispatchPromiseKept.class::isInstance);
    }
}
