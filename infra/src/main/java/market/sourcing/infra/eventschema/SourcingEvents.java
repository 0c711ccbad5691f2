package market.sourcing.infra.eventschema;

import java.util.stream.Stream;
import market.sourcing.domain.WriteModel;

/** Every event of the marketplace, under the name that it says it is stored as. */
final class SourcingEvents {
    static final EventTypes ALL = new EventTypes(WriteModel.EVENTS.stream()
            .flatMap(SourcingEvents::members)
            .map(EventType::of)
            .toList());

    private SourcingEvents() {}

    private static Stream<Class<? extends Record>> members(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(SourcingEvents::members)
                : Stream.of(family.asSubclass(Record.class));
    }
}
