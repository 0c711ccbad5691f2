package market.sourcing.infra.processing.following;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import market.sourcing.infra.eventstore.Unreadable;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.projections.view.Recorded;
import org.axonframework.eventhandling.EventMessage;

/**
 * What one follower takes of a batch, in position order. An event that can't be read, or that nobody can tell whether it is wanted,
 * is parked.
 */
final class Intake {
    private final Predicate<Object> wanted;
    private final List<Recorded> events = new ArrayList<>();
    private final List<Recorded> parked = new ArrayList<>();

    /** @param wanted other events are passed over */
    Intake(Predicate<Object> wanted) {
        this.wanted = wanted;
    }

    /** Whether there is anything to do about an event. */
    static boolean concerns(Predicate<Object> wanted, Object event) {
        try {
            return wanted.test(event) || event instanceof Unreadable;
        } catch (RuntimeException untold) {
            return true;
        }
    }

    void take(EventMessage<?> message) {
        take(RecordedMessages.recorded(message));
    }

    void take(Recorded read) {
        try {
            add(read, wanted.test(read.event()));
        } catch (RuntimeException untold) {
            var unreadable = new Recorded(Unreadable.because(untold), read.sequence(), read.position(), read.at());
            add(unreadable, wanted.test(unreadable.event()));
        }
    }

    private void add(Recorded recorded, boolean isWanted) {
        if (recorded.event() instanceof Unreadable) {
            parked.add(recorded);
        }
        if (isWanted) {
            events.add(recorded);
        }
    }

    boolean isEmpty() {
        return events.isEmpty() && parked.isEmpty();
    }

    /** The position of the last event that is wanted, -1 when there is none. */
    long last() {
        return events.isEmpty() ? -1 : events.getLast().position();
    }

    /** @param batch is given the wanted events */
    void apply(Consumer<List<Recorded>> batch, ParkedEvents.Parking parking) {
        if (!events.isEmpty()) {
            batch.accept(events);
        }
        parked.forEach(recorded -> parking.park(recorded.position(), (Unreadable) recorded.event()));
    }
}
