package market.sourcing.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A whole run, as it is stored. */
public record Results(Instant at, Machine machine, int seconds, int repeats, List<Part> parts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public void store(Path file) throws IOException {
        write(file, this);
    }

    public static void write(Path file, Object what) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(what) + "\n");
    }

    public static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(Files.readString(file), type);
    }

    /** Whether every benchmark ran and every target was met. */
    public boolean good() {
        return parts.stream()
                .allMatch(part -> part.failure() == null
                        && part.figures().stream().noneMatch(figure -> Boolean.FALSE.equals(figure.met())));
    }
}
