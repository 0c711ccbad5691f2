package market.sourcing.infra.feed.record;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Does what RFC 6902 says of add, remove and replace, as somebody else would who knows nothing of how patches are made. */
public final class Patches {
    private Patches() {}

    /** Returns what comes of it, in canonical form. */
    public static String applied(String before, String patch) {
        var after = CanonicalJson.read(before, JsonNode.class);
        for (var operation : CanonicalJson.read(patch, JsonNode.class)) {
            after = applied(after, operation);
        }
        return CanonicalJson.write(after);
    }

    private static JsonNode applied(JsonNode document, JsonNode operation) {
        var path = List.of(operation.get("path").asString().split("/", -1));
        if (path.size() == 1) {
            return operation.get("value");
        }
        var parent = document;
        for (var token : path.subList(1, path.size() - 1)) {
            parent = child(parent, unescaped(token));
        }
        put(parent, unescaped(path.getLast()), operation);
        return document;
    }

    private static JsonNode child(JsonNode parent, String token) {
        return parent instanceof ArrayNode array ? array.get(Integer.parseInt(token)) : parent.get(token);
    }

    private static void put(JsonNode parent, String token, JsonNode operation) {
        var op = operation.get("op").asString();
        switch (parent) {
            case ObjectNode object when op.equals("remove") -> object.remove(token);
            case ObjectNode object -> object.set(token, operation.get("value"));
            case ArrayNode array
            when op.equals("replace") -> array.set(Integer.parseInt(token), operation.get("value"));
            default -> throw new AssertionError("Not patched: " + operation);
        }
    }

    private static String unescaped(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
