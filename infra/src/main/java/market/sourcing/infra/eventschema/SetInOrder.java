package market.sourcing.infra.eventschema;

import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a set in the natural order of its members: the JDK's immutable sets have another order in every process. */
@SuppressWarnings("rawtypes")
final class SetInOrder extends ValueSerializer<Set> {
    @Override
    public void serialize(Set value, JsonGenerator out, SerializationContext context) {
        out.writeStartArray();
        for (var member : ((Set<?>) value).stream().sorted().toList()) {
            out.writePOJO(member);
        }
        out.writeEndArray();
    }
}
