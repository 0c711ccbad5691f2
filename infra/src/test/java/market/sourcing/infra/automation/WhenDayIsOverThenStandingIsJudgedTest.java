package market.sourcing.infra.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.timers.Outcome;
import market.sourcing.projections.view.Standing;
import market.sourcing.projections.view.Tally;
import market.sourcing.projections.view.View;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;
import org.junit.jupiter.api.Test;

class WhenDayIsOverThenStandingIsJudgedTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-05T00:00:00Z");
    private static final Timer TIMER = new Timer(TimerKind.BADGE_DUE, "factory-1/2026-03-05", MIDNIGHT);

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
        public Standing standing(View<?> view) {
            throw new AssertionError("looked at what is missing");
        }
    }

    private static final class NoCommands implements Commands {
        @Override
        public <R> R send(Object command, Actor actor) {
            throw new AssertionError("sent " + command);
        }
    }

    @Test
    void a_record_that_is_behind_the_log_is_not_judged_by() {
        var judging = new WhenDayIsOverThenStandingIsJudged(new NoCommands(), () -> 10, new Behind(), Duration.ZERO);

        assertThat(judging.fired(TIMER, MIDNIGHT.plusSeconds(1))).isEqualTo(Outcome.again(MIDNIGHT.plusSeconds(6)));
    }
}
