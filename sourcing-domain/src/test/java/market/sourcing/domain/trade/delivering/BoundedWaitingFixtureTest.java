package market.sourcing.domain.trade.delivering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** What is said against a miss has 30 days, and so has a wish to wait. */
class BoundedWaitingFixtureTest {
    private static final Duration MOST = Duration.ofDays(30);

    private static Marketplace promised() {
        var terms = Bound.toSpotGoods();
        return given(placed(terms))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(Changed.in(started(terms), "deliveryRules", "delivery-4"));
    }

    private static Marketplace missedWhole() {
        return promised().and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE));
    }

    private static ContestMiss contest(Duration afterTheMiss) {
        return new ContestMiss(ORDER, null, OWNER, "the van came", DUE.plus(afterTheMiss));
    }

    @Test
    void a_miss_is_contested_within_thirty_days() {
        missedWhole()
                .when(contest(MOST))
                .isRefusedAfterWhatWasDue(RefusalCode.CONTEST_TOO_LATE)
                .withFact("until", DUE.plus(MOST).toString());
        missedWhole().when(contest(MOST.minusNanos(1))).written(MissContested.class);
        PromisedOrder.missedWhole().when(contest(MOST)).written(MissContested.class);
    }

    @Test
    void what_nobody_has_decided_may_be_said_again_and_what_was_decided_may_not() {
        var contested = missedWhole();
        after(contested, contest(Duration.ZERO), new CloseContest(ORDER, DUE.plus(Duration.ofDays(3))));
        contested.when(contest(Duration.ofDays(4))).written(MissContested.class);
        after(contested, new DecideContest(ORDER, null, OPERATOR, false, "seen", DUE.plus(Duration.ofDays(5))));
        contested.when(contest(Duration.ofDays(6))).writesNothing();
        var before = PromisedOrder.missedWhole();
        after(before, contest(Duration.ZERO), new CloseContest(ORDER, DUE.plus(Duration.ofDays(3))));
        assertThat(before.when(contest(Duration.ofDays(4))).events()).noneMatch(MissContested.class::isInstance);
    }

    @Test
    void an_operator_is_told_where_his_decision_comes_to_nothing() {
        var lapsed = missedWhole();
        after(lapsed, contest(Duration.ZERO), new CloseContest(ORDER, DUE.plus(Duration.ofDays(3))));
        lapsed.when(decide(true)).isRefused(RefusalCode.MISS_NOT_CONTESTED);
        var decided = missedWhole();
        after(decided, contest(Duration.ZERO), decide(false));
        decided.when(decide(false)).writesNothing();
        decided.when(decide(true)).isRefused(RefusalCode.MISS_NOT_CONTESTED);
    }

    private static DecideContest decide(boolean upheld) {
        return new DecideContest(
                ORDER,
                null,
                OPERATOR,
                upheld,
                "seen",
                DUE.plus(Duration.ofDays(3)).minusNanos(1));
    }

    @Test
    void time_runs_again_by_itself_after_thirty_days_of_waiting() {
        for (var actor : List.of(BUYER, OPERATOR)) {
            var held = promised();
            var end = LATER.plus(MOST);
            assertThat(held.when(new HoldDispatch(ORDER, null, actor, "wait", LATER))
                            .written(PromisePaused.class)
                            .endsAt())
                    .isEqualTo(end);
            held.when(judge(end.minusNanos(1))).writesNothing();
            var resumed = held.when(judge(end)).written(PromiseResumed.class);
            assertThat(resumed.resumedAt()).isEqualTo(end);
            assertThat(resumed.dueAt()).isEqualTo(DUE.plus(MOST));
            held.when(new HoldDispatch(ORDER, null, actor, "wait longer", end)).written(PromisePaused.class);
        }
    }

    @Test
    void who_looks_later_finds_the_miss_too() {
        var held = promised();
        after(held, new HoldDispatch(ORDER, null, BUYER, "wait", LATER));
        var found = held.when(judge(inDays(60)));
        assertThat(found.written(PromiseResumed.class).resumedAt()).isEqualTo(LATER.plus(MOST));
        assertThat(found.written(DispatchPromiseMissed.class).missedAt()).isEqualTo(DUE.plus(MOST));
    }

    /** A carrier's scan counts from the end of the waiting on, whether somebody has looked by then or not. */
    @Test
    void what_is_handed_over_too_late_after_it_is_late_whoever_looks_first() {
        var held = promised();
        var end = LATER.plus(MOST);
        after(
                held,
                new HoldDispatch(ORDER, null, BUYER, "wait", LATER),
                new HandOverOrder(
                        ORDER, null, OWNER, new Shipment("simulated", "SIM001"), List.of(), end.minusSeconds(60)));
        var late = end.plus(Duration.ofHours(50));
        held.when(scan("SIM001", "a", ACCEPTED, late)).written(PromiseResumed.class);
        assertThat(held.when(judge(late.plusSeconds(1)))
                        .written(DispatchPromiseMissed.class)
                        .missedAt())
                .isEqualTo(DUE.plus(MOST));
    }
}
