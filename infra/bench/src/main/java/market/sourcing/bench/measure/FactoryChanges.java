package market.sourcing.bench.measure;

import java.util.List;
import java.util.function.IntFunction;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.domain.factory.event.PaymentTimeStated;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Something that a factory says of itself, and says otherwise each time. */
final class FactoryChanges {
    private static final int SHORTEST_MINUTES = 60;

    private FactoryChanges() {}

    /** @param listings of the catalogue, whose factories take turns */
    static IntFunction<List<DomainEventMessage<?>>> of(int listings) {
        int factories = listings / Catalogue.PER_FACTORY;
        return number -> {
            var id = Catalogue.factoryId(number % factories);
            int turn = number / factories;
            return List.of(new GenericDomainEventMessage<>(
                    "factory", id, 2 + turn, new PaymentTimeStated(id, SHORTEST_MINUTES + turn, "unpaid-1")));
        };
    }
}
