package market.sourcing.infra.eventschema;

import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** How events are written and read: their names, their mapper, and the way from every past revision to the current one. */
public final class EventSchema {
    private final EventTypes types;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    public EventSchema(EventTypes types, List<? extends EventUpcaster> upcasters) {
        this.types = types;
        this.serializer = new EventSerializer(types, EventMapper.create());
        this.upcasters = new EventUpcasterChain(List.copyOf(upcasters));
    }

    /** The schema of the marketplace's events. */
    public static EventSchema ofSourcing() {
        return new EventSchema(SourcingEvents.ALL, SourcingUpcasters.ALL);
    }

    public EventTypes types() {
        return types;
    }

    public Serializer serializer() {
        return serializer;
    }

    public EventUpcaster upcasters() {
        return upcasters;
    }
}
