package market.sourcing.infra.eventstore;

import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.infra.corrections.Suspects;
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

    @Bean
    LogWrites logWrites(JdbcTemplate jdbc) {
        return new LogWrites(jdbc);
    }

    @Bean(destroyMethod = "close")
    PositionOrderedEventStore eventStore(JdbcTemplate jdbc, EventSchema schema, LogWrites writes, LogSignals signals) {
        return PositionOrderedEventStore.of(
                PostgresEventStorageEngine.of(jdbc, schema, writes), new PositionReader(jdbc, schema), signals);
    }

    @Bean
    LogInspection logInspection(JdbcTemplate jdbc, EventSchema schema) {
        return new LogInspection(jdbc, schema);
    }

    @Bean
    Suspects suspects(JdbcTemplate jdbc) {
        return new Suspects(jdbc);
    }

    @Bean
    UniqueValues uniqueValues(JdbcTemplate jdbc, LogWrites writes) {
        return new PostgresUniqueValues(jdbc, writes);
    }
}
