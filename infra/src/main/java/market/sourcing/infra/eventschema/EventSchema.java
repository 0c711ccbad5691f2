package market.sourcing.infra.eventschema;

import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * How events are written and read: their names, their mapper, and the way from every past revision to the current one; and how the
 * states are put down that come of many of them.
 */
public final class EventSchema {
    private final EventTypes types;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final StateTypes states;

    /** Of events alone. */
    public EventSchema(EventTypes types, List<? extends EventUpcaster> upcasters) {
        this(types, upcasters, List.of());
    }

    public EventSchema(EventTypes types, List<? extends EventUpcaster> upcasters, List<StateType<?, ?>> states) {
        var mapper = EventMapper.create();
        this.types = types;
        this.serializer = new EventSerializer(types, mapper);
        this.upcasters = new EventUpcasterChain(List.copyOf(upcasters));
        this.states = new StateTypes(states, mapper);
    }

    /** The schema of the marketplace's events. */
    public static EventSchema ofSourcing() {
        return new EventSchema(SourcingEvents.ALL, SourcingUpcasters.ALL, SourcingStates.ALL);
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

    public StateTypes states() {
        return states;
    }
}
