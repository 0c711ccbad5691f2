package market.sourcing.infra.feed.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes one JSON value of another, as a JSON Patch (RFC 6902) whose operations also tell what was there before: a member that
 * RFC 6902 has readers pass over.
 */
public final class Differences {
    private final List<Operation> operations = new ArrayList<>();

    private Differences() {}

    /**
     * One step.
     *
     * @param op add, remove or replace
     * @param path a JSON Pointer (RFC 6901)
     * @param old null where nothing was there
     * @param value null where nothing is there
     */
    public record Operation(
            String op,
            String path,
            @Nullable JsonNode old,
            @Nullable JsonNode value) {}

    /** Objects are compared by their members, arrays of one length by their items, all else as a whole. */
    public static List<Operation> between(JsonNode before, JsonNode after) {
        var found = new Differences();
        found.compare("", before, after);
        return List.copyOf(found.operations);
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
            var names = new TreeSet<String>(one.propertyNames());
            names.addAll(other.propertyNames());
            names.forEach(name -> compare(path + "/" + escaped(name), one.get(name), other.get(name)));
        } else if (before instanceof ArrayNode one && after instanceof ArrayNode other && one.size() == other.size()) {
            for (int n = 0; n < one.size(); n++) {
                compare(path + "/" + n, one.get(n), other.get(n));
            }
        } else {
            operations.add(
                    new Operation(before == null ? "add" : after == null ? "remove" : "replace", path, before, after));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
