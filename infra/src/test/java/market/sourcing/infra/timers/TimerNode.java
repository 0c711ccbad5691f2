package market.sourcing.infra.timers;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import market.sourcing.domain.timer.TimerRule;
import market.sourcing.infra.processing.following.LogFollowers;
import market.sourcing.infra.testing.TestClock;
import market.sourcing.infra.testing.TestLog;

/** One node's agenda and ticker. */
public final class TimerNode implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Agenda agenda;
    final Ticker ticker;
    private final TestClock clock;

    /** As the application has it. */
    public TimerNode(TestLog log, TestClock clock, TimerRule rule, DueHandler... handlers) {
        this(log, clock, rule, TickerSettings.defaults(), handlers);
    }

    TimerNode(TestLog log, TestClock clock, TimerRule rule, TickerSettings settings, DueHandler... handlers) {
        this.clock = clock;
        var followers = new LogFollowers("test", log.store(), log.transactions(), 1, Duration.ofSeconds(3));
        agenda = new Agenda(log.store(), followers, log.transactions(), List.of(rule), clock);
        var metrics = new TimerMetrics(meters, () -> agenda.table().counts(clock.instant()));
        ticker = new Ticker(agenda, List.of(handlers), clock, settings, metrics);
        agenda.start();
        ticker.start();
    }

    public void advance(Duration by) {
        clock.advance(by);
        ticker.ring();
    }

    /** Fires what is due by now. */
    public void ring() {
        ticker.ring();
    }

    @Override
    public void close() {
        ticker.stop();
        agenda.stop();
    }
}
