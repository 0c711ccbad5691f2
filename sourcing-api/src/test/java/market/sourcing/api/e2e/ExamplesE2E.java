package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation shows a request and an answer, and they are as it describes them. */
class ExamplesE2E {
    private static final String JSON = "application/json";

    private final Contract contract = AsDescribed.contract();

    @Test
    void every_operation_shows_what_is_sent_and_answered() {
        var otherwise = new ArrayList<String>();
        for (var operation : contract.operations()) {
            places(operation).forEach(place -> faults(operation, place).forEach(otherwise::add));
        }
        assertThat(otherwise).as(() -> String.join("\n", otherwise)).isEmpty();
    }

    private static Stream<String[]> places(DescribedOperation operation) {
        var request = Stream.<String[]>of(new String[] {"requestBody", "content", JSON});
        var answers = operation.described().path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .map(status -> new String[] {"responses", status, "content", JSON});
        return Stream.concat(request, answers);
    }

    private List<String> faults(DescribedOperation operation, String... place) {
        var content = operation.described();
        for (var step : place) {
            content = content.path(step);
        }
        if (content.isMissingNode()) {
            return List.of();
        }
        var where = operation.id() + " " + place[0];
        if (!content.has("example")) {
            return List.of(where + " has no example");
        }
        var schema = operation.pointer(
                Stream.concat(Stream.of(place), Stream.of("schema")).toArray(String[]::new));
        return contract.faults(schema, content.path("example"))
                .map(fault -> where + ": " + fault)
                .toList();
    }
}
