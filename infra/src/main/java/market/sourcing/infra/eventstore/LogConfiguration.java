package market.sourcing.infra.eventstore;

import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.infra.eventschema.EventSchema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log as beans. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

    @Bean
    EventSchema eventSchema() {
        return EventSchema.ofSourcing();
    }

    @Bean
    LogSignals logSignals() {
        return new LogSignals();
    }

    @Bean(destroyMethod = "close")
    PositionOrderedEventStore eventStore(JdbcTemplate jdbc, EventSchema schema, LogSignals signals) {
        return PositionOrderedEventStore.of(
                PostgresEventStorageEngine.of(jdbc, schema), new PositionReader(jdbc, schema), signals);
    }

    @Bean
    UniqueValues uniqueValues(JdbcTemplate jdbc) {
        return new PostgresUniqueValues(jdbc);
    }
}
