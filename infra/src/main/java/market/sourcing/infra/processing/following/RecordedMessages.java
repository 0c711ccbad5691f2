package market.sourcing.infra.processing.following;

import market.sourcing.projections.view.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** From the framework's messages to what a projector sees. */
public final class RecordedMessages {
    private RecordedMessages() {}

    public static Recorded recorded(EventMessage<?> message) {
        if (!(message instanceof TrackedEventMessage<?> tracked && message instanceof DomainEventMessage<?> domain)) {
            throw new IllegalArgumentException("Not an event of the log: " + message.getClass());
        }
        long position = tracked.trackingToken().position().orElseThrow();
        return new Recorded(domain.getPayload(), domain.getSequenceNumber(), position, domain.getTimestamp());
    }
}
