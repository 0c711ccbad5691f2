package market.sourcing.infra.commands;

import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventstore.PositionOrderedEventStore;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The write side as beans. */
@Configuration(proxyBeanMethods = false)
public class CommandsConfiguration {

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration writeSide(
            PositionOrderedEventStore eventStore,
            EventSchema schema,
            TransactionManager transactions,
            UniqueValues uniqueValues) {
        return WriteSide.configure(eventStore, schema, transactions, uniqueValues, DomainConfiguration.ALL);
    }

    @Bean
    Commands commands(org.axonframework.config.Configuration writeSide) {
        return new AxonCommands(writeSide.commandBus());
    }
}
