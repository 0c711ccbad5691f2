package market.sourcing.infra.eventstore;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;

/** The clock that events are stamped by. The framework has one for the whole process; who goes by it puts the former back. */
public final class EventTime implements AutoCloseable {
    private final Clock former = GenericEventMessage.clock;

    private EventTime(InstantSource clock) {
        GenericEventMessage.clock = clock.withZone(ZoneOffset.UTC);
    }

    /** Until it is closed. */
    public static EventTime goingBy(InstantSource clock) {
        return new EventTime(clock);
    }

    /** To be compared with the instants of events. */
    public static Instant now() {
        return GenericEventMessage.clock.instant();
    }

    @Override
    public void close() {
        GenericEventMessage.clock = former;
    }
}
