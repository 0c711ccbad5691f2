package market.sourcing.api.pool.feed.schemaorg;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of JSON-LD of one type, as a map. */
final class Thing {
    static final String SCHEMA = "https://schema.org";

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Thing(String type) {
        members.put("@type", type);
    }

    static Thing of(String type) {
        return new Thing(type);
    }

    /** The outermost node, which says whose words these are. */
    static Thing document(String type) {
        return of(type).with("@context", SCHEMA);
    }

    /** A member of an enumeration of the vocabulary. */
    static String word(String name) {
        return SCHEMA + "/" + name;
    }

    /** @param value left out where it is null */
    Thing with(String property, @Nullable Object value) {
        if (value != null) {
            members.put(property, value instanceof Thing thing ? thing.members : value);
        }
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
