package market.sourcing.infra.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

/** Makes the row that an event becomes, and sees that the event comes back from it. */
final class EventRow {
    private EventRow() {}

    /** @throws NotReadBack when the log's reader would not read the same event from the row */
    static StoredEvent of(EventMessage<?> message, Serializer serializer, EventReader reader) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Only events of aggregates are kept: " + message.getPayloadType());
        }
        var payload = event.serializePayload(serializer, String.class);
        var metaData = event.serializeMetaData(serializer, String.class);
        var row = new StoredEvent(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                StoredTime.text(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metaData.getData());
        reader.mustReadBack(row, new ReadEvent(event.getPayload(), event.getMetaData(), event.getTimestamp()));
        return row;
    }
}
