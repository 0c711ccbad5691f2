package market.sourcing.infra.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.eventstore.Committed;
import market.sourcing.infra.timers.Outcome;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.ViewStanding;
import market.sourcing.projections.view.Views;
import org.junit.jupiter.api.Test;

class WhenDayIsOverThenStandingIsJudgedTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-05T00:00:00Z");
    private static final Timer TIMER = new Timer(TimerKind.BADGE_DUE, "factory-1/2026-03-05", MIDNIGHT);

    private static final Outcome PUT_OFF = Outcome.again(MIDNIGHT.plusSeconds(6));

    /** Has not seen the log's last event; nobody may count by it. */
    private static final class Behind implements Views {
        @Override
        public <D> ViewDocuments<D> documents(View<D> view) {
            throw new AssertionError("looked at documents");
        }

        @Override
        public ViewDocuments<Tally> tallies(View<?> view) {
            throw new AssertionError("looked at tallies");
        }

        @Override
        public long reached(View<?> view) {
            return 9;
        }

        @Override
        public ViewStanding standing(View<?> view) {
            throw new AssertionError("looked at what is missing");
        }
    }

    private static final class NoCommands implements Commands {
        @Override
        public <R> R send(Object command, Actor actor) {
            throw new AssertionError("sent " + command);
        }
    }

    /** The last event has the index 12; its position comes after some looks. */
    private static final class Log implements Committed {
        private final Iterator<OptionalLong> positions;

        Log(OptionalLong... positions) {
            this.positions = List.of(positions).iterator();
        }

        @Override
        public long newest() {
            return 12;
        }

        @Override
        public OptionalLong positionOfAll(long newest) {
            assertThat(newest).isEqualTo(12);
            return positions.next();
        }
    }

    /** Nobody numbers what is committed. */
    private static final class Unnumbered implements Committed {
        private int looks;

        @Override
        public long newest() {
            return 12;
        }

        @Override
        public OptionalLong positionOfAll(long newest) {
            looks++;
            return OptionalLong.empty();
        }
    }

    private static WhenDayIsOverThenStandingIsJudged judging(Committed log, Duration patience) {
        return new WhenDayIsOverThenStandingIsJudged(new NoCommands(), log, new Behind(), patience);
    }

    private static Outcome fired(Log log, Duration patience) {
        return judging(log, patience).fired(TIMER, MIDNIGHT.plusSeconds(1));
    }

    @Test
    void a_record_that_is_behind_the_log_is_not_judged_by() {
        assertThat(fired(new Log(OptionalLong.of(10)), Duration.ZERO)).isEqualTo(PUT_OFF);
    }

    @Test
    void what_was_committed_before_midnight_is_waited_for_though_it_has_no_position_yet() {
        assertThat(fired(new Log(OptionalLong.empty()), Duration.ZERO)).isEqualTo(PUT_OFF);
    }

    @Test
    void of_all_factories_whose_day_is_over_one_waits_for_what_is_behind() {
        var log = new Unnumbered();
        var judging = judging(log, Duration.ofMillis(200));
        assertThat(judging.fired(TIMER, MIDNIGHT.plusSeconds(1))).isEqualTo(PUT_OFF);
        assertThat(log.looks).isGreaterThan(1);

        log.looks = 0;
        for (int factory = 2; factory < 12; factory++) {
            var timer = new Timer(TimerKind.BADGE_DUE, "factory-" + factory + "/2026-03-05", MIDNIGHT);
            assertThat(judging.fired(timer, MIDNIGHT.plusSeconds(1))).isEqualTo(PUT_OFF);
        }
        assertThat(log.looks).as("one each").isEqualTo(10);
    }
}
