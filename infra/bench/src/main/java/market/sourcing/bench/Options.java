package market.sourcing.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to measure, read from system properties.
 *
 * @param only {@code bench.only}: names of benchmarks by commas, or all
 * @param sizes {@code bench.sizes}: numbers of listings to search in, by commas
 * @param seconds {@code bench.seconds}: how long one round lasts
 * @param repeats {@code bench.repeats}: rounds of each kind
 * @param results {@code bench.results}: the folder the result file goes to
 * @param work {@code bench.work}: the folder for data, logs and partial results; what is in it may be deleted
 * @param applicationFlags {@code bench.application-flags}: JVM flags of the README's first command
 * @param offers {@code bench.offers}: the file of offers to import before memory is read, or null for the shipped sample
 * @param orders {@code bench.orders}: the order book to import, or null for a made-up one
 * @param orderLines {@code bench.order-lines}: how many rows a made-up order book has
 * @param ordersPaid {@code bench.orders-paid}: how many orders are paid until an application is old
 */
public record Options(
        List<String> only,
        List<Integer> sizes,
        int seconds,
        int repeats,
        Path results,
        Path work,
        List<String> applicationFlags,
        @Nullable Path offers,
        @Nullable Path orders,
        int orderLines,
        int ordersPaid) {
    private static final String ALL = "all";
    private static final String PREFIX = "bench.";
    /** Lines of a real wholesaler's quarter. */
    private static final String QUARTER = "142083";

    static Options fromSystemProperties() {
        return new Options(
                list("only", ALL),
                list("sizes", "10000,100000").stream().map(Integer::valueOf).toList(),
                Integer.parseInt(text("seconds", "5")),
                Integer.parseInt(text("repeats", "5")),
                Path.of(text("results", "infra/bench/target/results")).toAbsolutePath(),
                Path.of(text("work", "infra/bench/target/bench")).toAbsolutePath(),
                Arrays.stream(text("application-flags", "").split(" "))
                        .filter(flag -> !flag.isBlank())
                        .toList(),
                file("offers"),
                file("orders"),
                Integer.parseInt(text("order-lines", QUARTER)),
                Integer.parseInt(text("orders-paid", "50000")));
    }

    private static @Nullable Path file(String name) {
        var path = text(name, "");
        return path.isBlank() ? null : Path.of(path).toAbsolutePath();
    }

    boolean wants(String benchmark) {
        return only.contains(ALL) || only.contains(benchmark);
    }

    public Duration round() {
        return Duration.ofSeconds(seconds);
    }

    /** The same options as JVM flags, for a process that measures a part. */
    public List<String> asFlags() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
    }

    private static List<String> list(String name, String otherwise) {
        return Stream.of(text(name, otherwise).split(",")).map(String::strip).toList();
    }

    private static String text(String name, String otherwise) {
        var value = System.getProperty(PREFIX + name, "");
        return value.isBlank() ? otherwise : value;
    }
}
