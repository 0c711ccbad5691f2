package market.sourcing.infra.processing.following;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import market.sourcing.infra.processing.parked.ParkedEvents;
import market.sourcing.projections.view.Recorded;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Collects the events of a unit of work and applies them together before it commits. */
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

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return Intake.concerns(wanted, message.getPayload());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        collected().take(message);
    }

    private Intake collected() {
        var unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(resource, key -> {
            var collected = new Intake(wanted);
            unit.onPrepareCommit(u -> collected.apply(batch, parking));
            return collected;
        });
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
