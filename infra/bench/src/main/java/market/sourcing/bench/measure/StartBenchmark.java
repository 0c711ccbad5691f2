package market.sourcing.bench.measure;

import java.nio.file.Path;
import java.util.List;
import market.sourcing.bench.Options;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.ChildApplication;
import market.sourcing.bench.running.ImportProcess;

/** The application as the README's first command starts it: how long until it is ready, and how much memory it takes. */
final class StartBenchmark implements Benchmark {
    private static final Path SAMPLE = Path.of("samples/offers.ndjson").toAbsolutePath();
    private static final Target READY_SECONDS = Target.atMost(15);
    private static final Target RESIDENT_MIB = Target.atMost(768);

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        var data = folder.resolve("data");
        var log = folder.resolve("application.txt");
        try (var first = ChildApplication.start(options.applicationFlags(), data, log)) {
            figures.round("first start until ready", "s", seconds(first));
            ImportProcess.run(first, data, options.offers() == null ? SAMPLE : options.offers(), List.of(), folder);
            figures.round("resident after the import", "MiB", RESIDENT_MIB, first.residentMiB());
        }
        for (int repeat = 0; repeat < options.repeats(); repeat++) {
            try (var next = ChildApplication.start(options.applicationFlags(), data, log)) {
                figures.round("second start until ready", "s", READY_SECONDS, seconds(next));
                figures.round("resident after the second start", "MiB", next.residentMiB());
            }
        }
    }

    private static double seconds(ChildApplication application) {
        return application.readyAfter().toMillis() / 1000.0;
    }
}
