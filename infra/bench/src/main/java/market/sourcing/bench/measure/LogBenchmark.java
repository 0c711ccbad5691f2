package market.sourcing.bench.measure;

import java.nio.file.Path;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.infra.eventstore.PositionedLog;

/** How fast one reader goes through the log in position order, each event read into its record. */
final class LogBenchmark implements Benchmark {
    private static final int LISTINGS = 40_000;
    private static final int PAGE = 1_000;
    private static final Target RATE = Target.atLeast(100_000);

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        try (var marketplace = Marketplace.start(folder.resolve("data"))) {
            Fill.into(marketplace).listings(LISTINGS);
            readAll(marketplace.log());
            for (int repeat = 0; repeat < options.repeats(); repeat++) {
                figures.round("log read in position order", "events/s", RATE, readAll(marketplace.log()));
            }
        }
    }

    private static double readAll(PositionedLog log) {
        long start = System.nanoTime();
        long events = 0;
        long checksum = 0;
        for (var page = log.read(-1, PAGE); !page.isEmpty(); page = log.read(events - 1, PAGE)) {
            for (var event : page) {
                checksum += event.getPayload().hashCode(); // payloads are read only when asked for
            }
            events += page.size();
        }
        if (events != log.head() + 1 || checksum == 0) {
            throw new IllegalStateException("read " + events + " events of " + (log.head() + 1));
        }
        return events * 1e9 / (System.nanoTime() - start);
    }
}
