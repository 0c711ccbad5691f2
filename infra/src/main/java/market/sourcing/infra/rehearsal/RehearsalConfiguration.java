package market.sourcing.infra.rehearsal;

import java.time.InstantSource;
import market.sourcing.infra.eventstore.PositionedLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rehearsals as a bean. */
@Configuration(proxyBeanMethods = false)
public class RehearsalConfiguration {

    @Bean
    Rehearsals rehearsals(PositionedLog log, InstantSource clock) {
        return new Rehearsals(log, clock);
    }
}
