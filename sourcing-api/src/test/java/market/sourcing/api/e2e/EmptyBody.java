package market.sourcing.api.e2e;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A body of nothing but what holds its parts: an object where one is described, and a list of one where there is a list of them. */
final class EmptyBody {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Contract contract;
    private final Set<String> required = new TreeSet<>();
    private final ObjectNode body;

    EmptyBody(Contract contract, JsonNode shape) {
        this.contract = contract;
        this.body = empty("", shape);
    }

    String json() {
        return body.toString();
    }

    /** The fields that it lacks, by the description. */
    Set<String> required() {
        return required;
    }

    private ObjectNode empty(String at, JsonNode shape) {
        var empty = JSON.createObjectNode();
        var needed =
                shape.path("required").valueStream().map(JsonNode::asString).toList();
        shape.path("properties").forEachEntry((name, property) -> {
            var each = contract.shape(property.path("items"));
            var whole = contract.shape(property);
            if (each.has("properties")) {
                empty.putArray(name).add(empty(at + name + "[0].", each));
            } else if (whole.has("properties")) {
                empty.set(name, empty(at + name + ".", whole));
            } else if (needed.contains(name)) {
                required.add(at + name);
            }
        });
        return empty;
    }
}
