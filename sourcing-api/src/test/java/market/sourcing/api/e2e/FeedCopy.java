package market.sourcing.api.e2e;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import market.sourcing.infra.feed.record.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an agent has of a pool who does with changes what is written about them. */
final class FeedCopy {
    private final TreeMap<String, ObjectNode> records = new TreeMap<>();

    /** @param snapshot with its beginning and its end */
    FeedCopy(List<JsonNode> snapshot) {
        snapshot.subList(1, snapshot.size() - 1).forEach(line -> records.put(key(line), (ObjectNode) line));
    }

    private static String key(JsonNode line) {
        return line.at("/kind").asString() + "/" + line.at("/id").asString();
    }

    void apply(JsonNode change) {
        switch (change.at("/move").asString()) {
            case "LEFT" -> records.remove(key(change));
            case "ENTERED" -> records.put(key(change), line(change, change.at("/record")));
            default -> records.put(key(change), line(change, patched(change)));
        }
    }

    private static ObjectNode line(JsonNode change, JsonNode record) {
        var line = (ObjectNode) CanonicalJson.read("{}", JsonNode.class);
        for (var name : List.of("id", "kind", "position")) {
            line.set(name, change.get(name));
        }
        line.set("record", record);
        line.set("version", change.get("version"));
        return line;
    }

    private JsonNode patched(JsonNode change) {
        var record =
                Objects.requireNonNull(records.get(key(change))).get("record").deepCopy();
        for (var step : change.at("/patch")) {
            var path = step.at("/path").asString();
            var parent = record.at(path.substring(0, path.lastIndexOf('/')));
            var name =
                    path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
            switch (parent) {
                case ArrayNode array -> array.set(Integer.parseInt(name), step.get("value"));
                case ObjectNode object when step.at("/op").asString().equals("remove") -> object.remove(name);
                default -> ((ObjectNode) parent).set(name, step.get("value"));
            }
        }
        return CanonicalJson.read(CanonicalJson.write(record), JsonNode.class);
    }

    List<String> lines() {
        return Lines.texts(List.copyOf(records.values()));
    }

    static String cursor(String pool, long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("changes:" + (position + 1) + ":" + pool).getBytes(StandardCharsets.US_ASCII));
    }
}
