package market.sourcing.infra.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import market.sourcing.infra.loops.EndOfProcess;
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

    BatchInvoker(Predicate<Object> wanted, Consumer<List<Recorded>> batch) {
        this.wanted = wanted;
        this.batch = batch;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return wanted.test(message.getPayload());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var unit = CurrentUnitOfWork.get().root();
        List<Recorded> events = unit.getOrComputeResource(resource, key -> {
            var collected = new ArrayList<Recorded>();
            unit.onPrepareCommit(u -> apply(collected));
            return collected;
        });
        events.add(RecordedMessages.recorded(message));
    }

    /** The framework tries again after an exception; after an error it would stand still. */
    private void apply(List<Recorded> events) {
        try {
            batch.accept(events);
        } catch (Error error) {
            EndOfProcess.whenOutOfMemory(error);
            throw new IllegalStateException("A batch ended with an error.", error);
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
