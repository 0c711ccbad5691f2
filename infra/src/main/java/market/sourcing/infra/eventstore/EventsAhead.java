package market.sourcing.infra.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** The events that the current unit of work has read ahead. Each is used once: later there may be newer ones. */
final class EventsAhead {
    private static final String RESOURCE = "events read ahead";

    private static final String BEGUN = "states read ahead";

    private EventsAhead() {}

    private record Ahead(long last, List<StoredEvent> events) {}

    /**
     * What has more events than were read is left out: it is read page by page where it is loaded.
     *
     * @param read the newer events by aggregate; an aggregate without any may be absent
     */
    static void keep(Map<String, Long> lastKnown, Map<String, List<StoredEvent>> read) {
        int most = NewerEvents.most(lastKnown.size());
        lastKnown.forEach((aggregate, last) -> {
            var events = read.getOrDefault(aggregate, List.of());
            if (events.size() < most || most == NewerEvents.PAGE) {
                kept().put(aggregate, new Ahead(last, events));
            }
        });
    }

    /** Null when nothing was read ahead after just this event. */
    static @Nullable List<StoredEvent> take(String aggregate, long last) {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        var ahead = kept().remove(aggregate);
        return ahead != null && ahead.last() == last ? ahead.events() : null;
    }

    /** The states that those begin with whose events were not read from the first on. */
    static void begin(Map<String, DomainEventMessage<?>> snapshots) {
        if (!snapshots.isEmpty()) {
            begun().putAll(snapshots);
        }
    }

    static Optional<DomainEventMessage<?>> beginning(String aggregate) {
        return CurrentUnitOfWork.isStarted() ? Optional.ofNullable(begun().remove(aggregate)) : Optional.empty();
    }

    private static Map<String, DomainEventMessage<?>> begun() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(BEGUN, key -> new HashMap<>());
    }

    private static Map<String, Ahead> kept() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new HashMap<>());
    }
}
