package market.sourcing.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private final Results results = new Results(
            Instant.EPOCH,
            new Machine(2, 1024, "Linux", "25"),
            5,
            3,
            List.of(
                    new Part(
                            "commands",
                            0.5,
                            10,
                            List.of(new Figure("commands", "1/s", List.of(1.0, 2.0), Target.atLeast(2))),
                            null),
                    new Part("search", 0.5, 10, List.of(), "ended with status 1")));

    @Test
    void what_was_stored_is_read_back(@TempDir Path folder) throws Exception {
        var file = folder.resolve("results/day.json");
        results.store(file);
        assertThat(Results.read(file, Results.class)).isEqualTo(results);
    }

    @Test
    void the_table_shows_what_was_missed_and_what_failed() {
        assertThat(Table.of(results).lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("commands") && line.endsWith("NO"))
                .anyMatch(line -> line.startsWith("search") && line.endsWith("FAILED"));
    }
}
