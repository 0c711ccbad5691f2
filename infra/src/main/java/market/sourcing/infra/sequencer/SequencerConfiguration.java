package market.sourcing.infra.sequencer;

import io.micrometer.core.instrument.MeterRegistry;
import market.sourcing.infra.eventstore.LogSignals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sequencer as a bean; it runs while the application does. */
@Configuration(proxyBeanMethods = false)
public class SequencerConfiguration {

    @Bean
    Sequencer sequencer(OwnConnections connections, LogSignals signals, MeterRegistry meters) {
        return new Sequencer(connections, signals, meters);
    }
}
