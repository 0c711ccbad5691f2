package market.sourcing.infra.commands;

import java.time.InstantSource;
import java.util.List;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.eventstore.PositionOrderedEventStore;
import market.sourcing.infra.eventstore.ReadAhead;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** Axon's configuration by hand: what commands need and nothing that phones home or looks for modules on the class path. */
public final class WriteSide {
    private WriteSide() {}

    public static Configuration configure(
            PositionOrderedEventStore eventStore,
            EventSchema schema,
            UniqueValues uniqueValues,
            StockLevels stockLevels,
            KnownEvidence evidence,
            InstantSource clock,
            List<DomainRegistration> domain) {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(UniqueValues.class, c -> uniqueValues)
                .registerComponent(StockLevels.class, c -> stockLevels)
                .registerComponent(KnownEvidence.class, c -> new TriedEvidence(evidence))
                .registerComponent(InstantSource.class, c -> clock)
                .configureSerializer(c -> schema.serializer())
                .configureCorrelationDataProviders(
                        c -> List.of(new SimpleCorrelationDataProvider(EventMetaData.ACTOR, EventMetaData.TRACE)))
                .configureCommandBus(c -> commandBus(c, eventStore))
                .registerComponent(EventBus.class, c -> eventStore)
                .registerComponent(ReadAhead.class, c -> eventStore)
                .registerComponent(KeptAggregates.class, c -> new KeptAggregates());
        domain.forEach(part -> part.register(configurer));
        return configurer.buildConfiguration();
    }

    private static CommandBus commandBus(Configuration configuration, PositionOrderedEventStore eventStore) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        bus.registerHandlerInterceptor(new AskedAfterwards(configuration.getComponent(ReadAhead.class), new Trust()));
        bus.registerHandlerInterceptor(new OnlyTried(eventStore, eventStore::isAnythingStaged));
        return bus;
    }
}
