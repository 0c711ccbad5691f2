package market.sourcing.infra.feed.record;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** A set has no order, and JSON has: it is that of the words, so that equal sets are the same bytes. */
final class SortedSets extends StdSerializer<Set<?>> {
    SortedSets() {
        super(Set.class);
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator out, SerializationContext context) {
        out.writeStartArray();
        new TreeSet<>(set).forEach(item -> out.writePOJO(item));
        out.writeEndArray();
    }
}
