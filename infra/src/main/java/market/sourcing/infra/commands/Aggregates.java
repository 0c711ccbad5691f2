package market.sourcing.infra.commands;

import market.sourcing.infra.eventstore.ReadAhead;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositorySpanFactory;

/** Registers an aggregate with the repository that this application wants. */
final class Aggregates {
    private Aggregates() {}

    static <T> void register(Configurer configurer, Class<T> type, LockFactory locks) {
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type)
                .configureRepository(configuration -> repository(configuration, type, locks)));
    }

    private static <T> Repository<T> repository(Configuration configuration, Class<T> type, LockFactory locks) {
        var builder = EventSourcingRepository.builder(type)
                .parameterResolverFactory(configuration.parameterResolverFactory())
                .handlerDefinition(configuration.handlerDefinition(type))
                .lockFactory(locks)
                .eventStore(configuration.eventStore())
                .repositoryProvider(configuration::repository)
                .spanFactory(configuration.getComponent(RepositorySpanFactory.class));
        return new StrictRepository<>(
                builder,
                configuration.eventStore(),
                configuration.getComponent(ReadAhead.class),
                configuration::repository,
                locks,
                configuration.getComponent(KeptAggregates.class));
    }
}
