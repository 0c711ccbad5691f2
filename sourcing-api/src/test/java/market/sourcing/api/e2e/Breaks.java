package market.sourcing.api.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What of one description of the API would break a client that was made from an earlier one: an operation, an answer, a field or a
 * word that is gone, a field that is another kind of thing, and anything more that has to be sent.
 */
final class Breaks {
    /** Shapes that are answered, where one more field breaks nobody. */
    private final Set<String> answered;

    private final List<String> found = new ArrayList<>();

    private Breaks(Set<String> answered) {
        this.answered = answered;
    }

    static List<String> between(JsonNode before, JsonNode after) {
        var breaks = new Breaks(answered(after));
        before.at("/paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> breaks.operation(
                        method + " " + path,
                        operation,
                        after.at("/paths").path(path).path(method))));
        before.at("/components/schemas")
                .forEachEntry((name, shape) -> breaks.shape(
                        name, shape, after.at("/components/schemas").path(name)));
        return breaks.found;
    }

    private static Set<String> answered(JsonNode document) {
        var names = new TreeSet<String>();
        for (var operation : operations(document)) {
            reach(document, operation.path("responses"), names);
        }
        return names;
    }

    private static List<JsonNode> operations(JsonNode document) {
        return document.at("/paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private static void reach(JsonNode document, JsonNode part, Set<String> names) {
        for (var ref : part.findValuesAsString("$ref")) {
            var name = ref.substring(ref.lastIndexOf('/') + 1);
            if (names.add(name)) {
                reach(document, document.at("/components/schemas").path(name), names);
            }
        }
    }

    private void operation(String name, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        if (!was.path("operationId").equals(is.path("operationId"))) {
            found.add(name + " has another name");
        }
        was.path("responses").propertyNames().stream()
                .filter(status ->
                        status.startsWith("2") && !is.path("responses").has(status))
                .forEach(status -> found.add(name + " does not answer " + status + " any more"));
        for (var parameter : is.path("parameters")) {
            if (parameter.path("required").asBoolean(false) && !required(was).contains(name(parameter))) {
                found.add(name + " needs the parameter " + name(parameter));
            }
        }
        for (var parameter : was.path("parameters")) {
            if (is.path("parameters")
                    .valueStream()
                    .noneMatch(other -> name(other).equals(name(parameter)))) {
                found.add(name + " does not know the parameter " + name(parameter));
            }
        }
    }

    private static Set<String> required(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .map(Breaks::name)
                .collect(Collectors.toSet());
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString();
    }

    private void shape(String name, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        was.path("properties")
                .forEachEntry((field, property) -> field(
                        name + "." + field, property, is.path("properties").path(field)));
        var needed = new TreeSet<>(words(is.path("required")));
        needed.removeAll(words(was.path("required")));
        if (!answered.contains(name)) {
            needed.forEach(field -> found.add(name + " needs " + field));
        }
    }

    private void field(String name, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(name + " is gone");
        } else if (!was.path("type").equals(is.path("type"))
                || !was.path("$ref").equals(is.path("$ref"))) {
            found.add(name + " is another kind of thing");
        } else if (is.has("enum") && !words(is.path("enum")).containsAll(words(was.path("enum")))) {
            found.add(name + " has fewer words");
        }
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
