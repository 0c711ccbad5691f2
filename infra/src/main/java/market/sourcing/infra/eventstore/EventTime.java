package market.sourcing.infra.eventstore;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;

/** The clock that events are stamped by. The framework has one for the whole process. */
public final class EventTime {
    private EventTime() {}

    public static void goesBy(InstantSource clock) {
        GenericEventMessage.clock = clock.withZone(ZoneOffset.UTC);
    }

    /** To be compared with the instants of events. */
    public static Instant now() {
        return GenericEventMessage.clock.instant();
    }
}
