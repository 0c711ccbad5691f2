package market.sourcing.api.imports.run;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The small JSON objects in the tables of imports. */
final class StoredJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredJson() {}

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Map<String, Object> map(String stored) {
        return JSON.readValue(stored, new TypeReference<TreeMap<String, Object>>() {});
    }

    static Map<String, Long> counts(String stored) {
        return JSON.readValue(stored, new TypeReference<TreeMap<String, Long>>() {});
    }

    static Map<String, ListingBefore> listings(String stored) {
        return JSON.readValue(stored, new TypeReference<TreeMap<String, ListingBefore>>() {});
    }
}
