package market.sourcing.infra.timers;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import market.sourcing.domain.timer.TimerRule;
import market.sourcing.infra.clock.MovableClock;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.processing.following.LogFollowers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Timers as beans: every {@link TimerRule} and every {@link DueHandler} among the beans takes part. */
@Configuration(proxyBeanMethods = false)
public class TimersConfiguration {
    private static final Duration CLAIM = Duration.ofSeconds(10);

    @Bean
    Agenda agenda(
            PositionedLog log,
            DataSourceTransactionManager transactions,
            ObjectProvider<TimerRule> rules,
            InstantSource clock) {
        var followers = new LogFollowers(Agenda.NAME, log, transactions, 1, CLAIM);
        return new Agenda(log, followers, transactions, rules.orderedStream().toList(), clock);
    }

    @Bean
    Ticker ticker(
            Agenda agenda,
            ObjectProvider<DueHandler> handlers,
            InstantSource clock,
            ObjectProvider<MovableClock> movable,
            MeterRegistry meters) {
        var metrics = new TimerMetrics(meters, () -> agenda.table().counts(clock.instant()));
        var ticker = new Ticker(agenda, handlers.orderedStream().toList(), clock, TickerSettings.defaults(), metrics);
        movable.ifAvailable(clockMoved -> clockMoved.onMove(ticker::ring));
        return ticker;
    }
}
