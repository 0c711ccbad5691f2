package market.sourcing.domain.trade.delivering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.trade.delivering.PromisedOrder.missedWhole;
import static market.sourcing.domain.trade.delivering.PromisedOrder.promised;
import static market.sourcing.domain.trade.delivering.PromisedOrder.reassessed;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Deliveries.takenBack;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.ResumeDispatch;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.shared.RefusalCode;
import org.junit.jupiter.api.Test;

/** What the parties and the platform say about a promise: wait, hurry, it was no fault, it was no miss. */
class ExcuseDispatchFixtureTest {
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
        var noted = missedWhole().when(new ExcuseDispatch(ORDER, "excuse-1", "typhoon", DUE, inDays(3), inDays(3)));
        noted.writes(new PromiseExtended(
                PROMISE, ORDER.value(), "excuse-1", "typhoon", DUE, inDays(3), DUE, inDays(4), false, inDays(3)));
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
        promised()
                .when(new HoldDispatch(ORDER, null, BUYER, "wait", DUE))
                .isRefusedAfterWhatWasDue(RefusalCode.PROMISE_NOT_RUNNING);
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
                .then(new DecideContest(ORDER, null, OPERATOR, true, "seen", inDays(3)))
                .writesNothing();
        var undecided = missedWhole();
        undecided.when(contest);
        undecided.when(new JudgeOverdue(ORDER, inDays(4))).written(DispatchOverdue.class);
        undecided.when(new CloseContest(ORDER, decideBy.minusNanos(1))).writesNothing();
        assertThat(undecided
                        .when(new CloseContest(ORDER, decideBy))
                        .written(ContestDecided.class)
                        .upheld())
                .isFalse();
        promised()
                .when(new ContestMiss(ORDER, null, OWNER, "the van came", DUE.minusNanos(1)))
                .isRefused(RefusalCode.PROMISE_NOT_MISSED);
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
                .when(new UrgeDispatch(ORDER, null, BUYER, LATER))
                .writes(new DispatchUrged(PROMISE, ORDER.value(), "account-buyer", LATER, again))
                .then(new UrgeDispatch(ORDER, null, BUYER, again.minusNanos(1)))
                .isRefused(RefusalCode.URGED_ALREADY)
                .withFact("nextAt", again.toString())
                .then(new UrgeDispatch(ORDER, null, BUYER, again))
                .written(DispatchUrged.class);
        promised().when(new UrgeDispatch(ORDER, null, OTHER_BUYER, LATER)).isRefused(RefusalCode.ORDER_UNKNOWN);
        promised()
                .and(stated(1, "SIM001", 100), scanned(1, "a", ACCEPTED, LATER), kept(LATER))
                .when(new UrgeDispatch(ORDER, null, BUYER, LATER))
                .isRefused(RefusalCode.PROMISE_NOT_RUNNING);
    }
}
