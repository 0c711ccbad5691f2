package market.sourcing.infra.processing.parked;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.loops.LoopLifecycle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parked events as beans: every {@link Rebuildable} among the beans takes part. */
@Configuration(proxyBeanMethods = false)
public class ParkedConfiguration {
    /** After what it may rebuild has started. */
    private static final int LATE = 100;

    @Bean
    ParkedEvents parkedEvents(JdbcClient jdbc) {
        return new ParkedEvents(jdbc);
    }

    @Bean
    ParkedMetrics parkedMetrics(MeterRegistry registry, ParkedEvents parked) {
        return new ParkedMetrics(registry, parked);
    }

    @Bean
    LoopLifecycle takingUp(ParkedEvents parked, PositionedLog log, ObjectProvider<Rebuildable> rebuildables) {
        List<Rebuildable> all = rebuildables.orderedStream().toList();
        return new LoopLifecycle(new Loop("taking-up", new TakeUp(parked, log, all)::look), LATE);
    }
}
