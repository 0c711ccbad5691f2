package market.sourcing.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import market.sourcing.bench.measure.Benchmarks;
import market.sourcing.bench.report.Machine;
import market.sourcing.bench.report.Part;
import market.sourcing.bench.report.Results;
import market.sourcing.bench.report.Table;

/** The command: measures what {@link Options} ask for, one benchmark after the other, prints a table, stores the rounds. */
public final class Bench {
    private Bench() {}

    /** Ends with status 1 when a benchmark could not be run; a missed target is printed, not an error. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var options = Options.fromSystemProperties();
        var began = Instant.now();
        var parts = new ArrayList<Part>();
        for (var name : Benchmarks.byName(options).keySet()) {
            if (options.wants(name)) {
                System.out.println("measuring " + name + " …");
                parts.add(OwnProcess.measure(name, options));
            }
        }
        var results = new Results(began, Machine.here(), options.seconds(), options.repeats(), parts);
        var file = options.results().resolve(began.atOffset(ZoneOffset.UTC).toLocalDate() + ".json");
        results.store(file);
        System.out.println();
        System.out.print(Table.of(results));
        System.out.println();
        System.out.println("stored in " + file);
        System.exit(parts.stream().anyMatch(part -> part.failure() != null) ? 1 : 0);
    }
}
