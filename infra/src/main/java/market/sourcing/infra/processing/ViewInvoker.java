package market.sourcing.infra.processing;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Collects the events of a unit of work and applies them together before it commits. */
final class ViewInvoker<D> implements EventHandlerInvoker {
    private final String resource = "events of " + this;
    private final Projector<D> projector;
    private final BuildWriter<D> writer;
    private final ViewMetrics metrics;
    private final Build build;

    ViewInvoker(Build build, Projector<D> projector, BuildWriter<D> writer, ViewMetrics metrics) {
        this.build = build;
        this.projector = projector;
        this.writer = writer;
        this.metrics = metrics;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return !projector.touches(message.getPayload()).isEmpty();
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var unit = CurrentUnitOfWork.get().root();
        List<Recorded> events = unit.getOrComputeResource(resource, key -> {
            var collected = new ArrayList<Recorded>();
            unit.onPrepareCommit(u -> metrics.timed(build, collected.size(), () -> writer.apply(collected)));
            return collected;
        });
        events.add(RecordedMessages.recorded(message));
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
