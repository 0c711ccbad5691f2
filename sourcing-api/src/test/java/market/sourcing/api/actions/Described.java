package market.sourcing.api.actions;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The changes that the API's description has. */
public final class Described {
    private static final Path FILE = Path.of("..", "docs", "openapi.json");

    private Described() {}

    /**
     * Holds when verbs are all the changes of a thing that there are.
     *
     * @param thing how their paths begin
     * @param besides what is done with the thing under another path
     */
    public static void haveAll(String thing, Collection<? extends Verb<?>> verbs, String... besides) {
        var changes = operations()
                .filter(operation -> operation.contains(" " + thing))
                .collect(toCollection(TreeSet::new));
        Stream.of(besides).map(path -> "POST " + path).forEach(changes::add);

        assertThat(operations()).containsAll(changes);
        assertThat(verbs.stream().map(verb -> verb.method() + " " + verb.path()))
                .as("a verb that is missing is added to the table, with its command")
                .containsExactlyInAnyOrderElementsOf(changes);
    }

    private static Stream<String> operations() {
        try {
            return JsonMapper.shared().readTree(Files.readString(FILE)).path("paths").properties().stream()
                    .flatMap(path -> path.getValue().propertyNames().stream()
                            .filter(method -> !method.equals("get") && !method.equals("parameters"))
                            .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
