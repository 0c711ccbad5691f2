package market.sourcing.infra.imports.run;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The small JSON objects in the tables of imports. */
public final class StoredJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredJson() {}

    public static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static <T> T read(String stored, TypeReference<T> type) {
        return JSON.readValue(stored, type);
    }

    static Map<String, Object> map(String stored) {
        return JSON.readValue(stored, new TypeReference<TreeMap<String, Object>>() {});
    }

    static Map<String, Long> counts(String stored) {
        return JSON.readValue(stored, new TypeReference<TreeMap<String, Long>>() {});
    }
}
