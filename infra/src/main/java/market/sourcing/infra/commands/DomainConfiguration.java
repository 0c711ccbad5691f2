package market.sourcing.infra.commands;

import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.Collaborators;
import market.sourcing.domain.Ports;
import market.sourcing.domain.WriteModel;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.returns.KnownEvidence;
import market.sourcing.domain.shared.UniqueValues;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Repository;

/** The marketplace's write model, as the framework is told of it. */
public final class DomainConfiguration {
    public static final List<DomainRegistration> ALL = Stream.of(
                    WriteModel.OFTEN_READ.stream().map(DomainRegistration::oftenReadAggregate),
                    WriteModel.AGGREGATES.stream().map(DomainRegistration::aggregate),
                    Stream.of(DomainRegistration.beforeEvery(
                            c -> new DueFirst(collaborators(c).fallenDue()))),
                    WriteModel.HANDLERS.stream()
                            .map(make -> DomainRegistration.handler(c -> make.apply(collaborators(c)))))
            .flatMap(part -> part)
            .toList();

    private DomainConfiguration() {}

    private static Collaborators collaborators(Configuration configuration) {
        return new Collaborators(new Components(configuration));
    }

    private record Components(Configuration configuration) implements Ports {
        @Override
        public <T> Repository<T> repository(Class<T> aggregate) {
            return configuration.repository(aggregate);
        }

        @Override
        public UniqueValues uniqueValues() {
            return configuration.getComponent(UniqueValues.class);
        }

        @Override
        public StockLevels stockLevels() {
            return configuration.getComponent(StockLevels.class);
        }

        @Override
        public KnownEvidence evidence() {
            return configuration.getComponent(KnownEvidence.class);
        }
    }
}
