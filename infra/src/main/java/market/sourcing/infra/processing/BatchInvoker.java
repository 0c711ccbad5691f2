package market.sourcing.infra.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import market.sourcing.infra.eventstore.Unreadable;
import market.sourcing.projections.view.Recorded;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Collects the events of a unit of work and applies them together before it commits. An event that can't be read, or that nobody
 * can tell whether it is wanted, is parked with them.
 */
final class BatchInvoker implements EventHandlerInvoker {
    private final String resource = "events of " + this;
    private final Predicate<Object> wanted;
    private final Consumer<List<Recorded>> batch;
    private final ParkedEvents.Parking parking;

    BatchInvoker(Predicate<Object> wanted, Consumer<List<Recorded>> batch, ParkedEvents.Parking parking) {
        this.wanted = wanted;
        this.batch = batch;
        this.parking = parking;
    }

    private record Collected(List<Recorded> events, List<Recorded> parked) {}

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        var event = taken(message.getPayload());
        return event instanceof Unreadable || wanted.test(event);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var read = RecordedMessages.recorded(message);
        var recorded = new Recorded(taken(read.event()), read.sequence(), read.position(), read.at());
        if (recorded.event() instanceof Unreadable) {
            collected().parked().add(recorded);
        }
        if (wanted.test(recorded.event())) {
            collected().events().add(recorded);
        }
    }

    /** The event, if the follower can tell at all whether it wants it. */
    private Object taken(Object event) {
        try {
            var _ = wanted.test(event);
            return event;
        } catch (RuntimeException cause) {
            return Unreadable.because(cause);
        }
    }

    private Collected collected() {
        var unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(resource, key -> {
            var collected = new Collected(new ArrayList<>(), new ArrayList<>());
            unit.onPrepareCommit(u -> apply(collected));
            return collected;
        });
    }

    private void apply(Collected collected) {
        if (!collected.events().isEmpty()) {
            batch.accept(collected.events());
        }
        collected.parked().forEach(parked -> parking.park(parked.position(), (Unreadable) parked.event()));
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
