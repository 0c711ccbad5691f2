package market.sourcing.infra.eventschema;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry of stored names: each name and each class once. */
public final class EventTypes {
    private final Map<String, EventType> byName = new HashMap<>();
    private final Map<Class<?>, EventType> byClass = new HashMap<>();

    public EventTypes(List<EventType> types) {
        for (var type : types) {
            if (byName.put(type.name(), type) != null || byClass.put(type.event(), type) != null) {
                throw new IllegalArgumentException("Registered twice: " + type);
            }
        }
    }

    Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The class of the events that are stored under a name. */
    public Optional<Class<?>> eventNamed(String name) {
        return named(name).map(EventType::event);
    }

    /** The revision in which events of a name are written now; empty where no event is called so. */
    public Optional<String> revisionOf(String name) {
        return named(name).map(EventType::revision);
    }

    Optional<EventType> of(Class<?> event) {
        return Optional.ofNullable(byClass.get(event));
    }

    public Collection<EventType> all() {
        return List.copyOf(byName.values());
    }
}
