package market.sourcing.infra.commands;

import java.time.InstantSource;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventstore.EventTime;
import market.sourcing.infra.eventstore.PositionOrderedEventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The write side as beans. */
@Configuration(proxyBeanMethods = false)
public class CommandsConfiguration {

    @Bean(destroyMethod = "close")
    EventTime eventTime(InstantSource clock) {
        return EventTime.goingBy(clock);
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration writeSide(
            PositionOrderedEventStore eventStore,
            EventSchema schema,
            UniqueValues uniqueValues,
            StockLevels stockLevels,
            KnownEvidence evidence,
            InstantSource clock,
            EventTime stampedBy) {
        return WriteSide.configure(
                eventStore, schema, uniqueValues, stockLevels, evidence, clock, DomainConfiguration.ALL);
    }

    @Bean
    AxonCommands commands(org.axonframework.config.Configuration writeSide) {
        return new AxonCommands(writeSide.commandBus());
    }
}
