package market.sourcing.domain.standing;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.BADGE_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.timer.FactoryDayKey;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.vocabulary.Deliveries;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Returns;
import market.sourcing.domain.vocabulary.Standings;
import org.junit.jupiter.api.Test;

/** Promises are due on 4 March. */
class StandingTimersTest {
    private static final String FACTORY = Factories.FACTORY.value();

    private final StandingTimers timers = new StandingTimers();

    private static TimerChange judge(String day) {
        return set(BADGE_DUE, FACTORY + "/" + day, Instant.parse(day + "T00:00:00Z"));
    }

    @Test
    void a_promise_counts_from_the_day_after_it_was_due() {
        assertThat(timers.after(Deliveries.kept(Deliveries.DUE.minus(Duration.ofDays(1)))))
                .containsExactly(judge("2026-03-05"));
        assertThat(timers.after(Deliveries.missed(1, 1, 1, Deliveries.DUE))).containsExactly(judge("2026-03-05"));
    }

    @Test
    void what_was_found_out_later_counts_from_the_day_after_it_was_known() {
        assertThat(timers.after(Deliveries.missed(1, 1, 1, Deliveries.DUE.plus(Duration.ofDays(3)))))
                .containsExactly(judge("2026-03-08"));
        assertThat(timers.after(new DispatchPromiseKept(
                        "promise-1", "order-1", FACTORY, Deliveries.DUE.plus(Duration.ofDays(1)), Deliveries.DUE)))
                .containsExactly(judge("2026-03-06"));
    }

    @Test
    void a_miss_that_was_less_is_looked_at_with_the_next_day() {
        var at = Instant.parse("2026-03-09T10:00:00Z");
        assertThat(timers.after(new MissReassessed(
                        "promise-1", "order-1", FACTORY, "CONTEST", "x", "x", List.of(), 0, 0, 1, "CNY", at)))
                .containsExactly(judge("2026-03-10"));
    }

    @Test
    void a_judgement_ends_the_timer_of_its_day_and_sets_the_next_while_anything_counts() {
        var over = stop(BADGE_DUE, FACTORY + "/2026-03-04");
        assertThat(timers.after(Standings.badge(Standings.FIRST, BadgeVerdict.KEPT, Standings.EARNING)))
                .containsExactly(over, judge("2026-03-05"));
        assertThat(timers.after(Standings.badge(Standings.FIRST, BadgeVerdict.LOST, Standings.NO_PROMISES)))
                .containsExactly(over);
        assertThat(timers.after(Standings.returns(
                        Standings.FIRST, ReturnsVerdict.FINE, ReturnsVerdict.FINE, new ReturnCounts(1, 0, 0, 0))))
                .containsExactly(over, judge("2026-03-05"));
        assertThat(timers.after(Standings.noReturns(Standings.FIRST))).containsExactly(over);
    }

    @Test
    void claims_of_one_day_set_one_timer_for_the_next() {
        var asked =
                Returns.received().when(Returns.open(ReturnReason.NO_REASON, 1)).written(ReturnRequested.class);
        var next = LocalDate.ofInstant(asked.requestedAt(), ZoneOffset.UTC).plusDays(1);
        assertThat(timers.after(asked)).containsExactly(judge(next.toString())).isEqualTo(timers.after(asked));
    }

    @Test
    void the_subject_names_factory_and_day() {
        assertThat(FactoryDayKey.parse(FACTORY + "/2026-03-04"))
                .isEqualTo(new FactoryDayKey(new FactoryId(FACTORY), LocalDate.of(2026, 3, 4)));
    }
}
