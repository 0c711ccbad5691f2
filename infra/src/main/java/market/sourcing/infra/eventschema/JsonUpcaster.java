package market.sourcing.infra.eventschema;

import java.util.function.Consumer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One step of one event: from a revision to the next, on the stored JSON. */
public final class JsonUpcaster extends SingleEventUpcaster {
    private final SimpleSerializedType from;
    private final SimpleSerializedType to;
    private final Consumer<ObjectNode> change;

    public JsonUpcaster(String name, String fromRevision, String toRevision, Consumer<ObjectNode> change) {
        this.from = new SimpleSerializedType(name, fromRevision);
        this.to = new SimpleSerializedType(name, toRevision);
        this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return from.equals(event.getType());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, this::changed);
    }

    private JsonNode changed(JsonNode stored) {
        var payload = (ObjectNode) stored.deepCopy();
        change.accept(payload);
        return payload;
    }
}
