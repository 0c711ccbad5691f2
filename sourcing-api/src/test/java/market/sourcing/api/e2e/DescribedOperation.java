package market.sourcing.api.e2e;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of the description of the API. */
record DescribedOperation(String method, String path, JsonNode described) {
    /** {@code /api/promises/live} is before {@code /api/promises/{id}}. */
    static final Comparator<DescribedOperation> MOST_LITERAL = Comparator.comparingLong(
            it -> it.path.chars().filter(letter -> letter == '{').count());

    boolean is(String asked, String address) {
        var parts = path.split("/", -1);
        var asParts = address.split("/", -1);
        return method.equals(asked)
                && parts.length == asParts.length
                && Stream.iterate(0, at -> at < parts.length, at -> at + 1)
                        .allMatch(at -> parts[at].startsWith("{") || parts[at].equals(asParts[at]));
    }

    String id() {
        return described.path("operationId").asString();
    }

    JsonNode answer(int status) {
        return described.path("responses").path(Integer.toString(status));
    }

    /** Where something of it stands in the description, as a JSON pointer that can stand in a URI. */
    String pointer(String... steps) {
        return Stream.concat(Stream.of("paths", path, method.toLowerCase(Locale.ROOT)), Arrays.stream(steps))
                .map(step -> "/"
                        + step.replace("~", "~0")
                                .replace("/", "~1")
                                .replace("{", "%7B")
                                .replace("}", "%7D"))
                .collect(Collectors.joining());
    }
}
