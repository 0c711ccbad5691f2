package market.sourcing.bench.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.load.OpenLoop;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.projections.listing.detail.ListingDetailProjector;
import market.sourcing.projections.view.Views;
import org.bson.codecs.pojo.annotations.BsonId;

/** How long after its answer a command's change shows in the listing's detail, under commands on a fixed timetable. */
final class VisibleBenchmark implements Benchmark {
    private static final int PER_SECOND = 200;
    private static final Target P99_MILLIS = Target.atMost(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ROUND_FACTOR = 2;

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        try (var marketplace = Marketplace.start(folder.resolve("data"))) {
            Fill.into(marketplace).listings(CommandLoad.LISTINGS);
            var round = options.round().multipliedBy(ROUND_FACTOR);
            watch(marketplace, round).close();
            for (int repeat = 0; repeat < options.repeats(); repeat++) {
                try (var seen = watch(marketplace, round)) {
                    figures.round(
                            "commit to visible at 200 commands/s, p50",
                            "ms",
                            seen.sinceAnswered().millis(50));
                    figures.round(
                            "commit to visible at 200 commands/s, p99",
                            "ms",
                            P99_MILLIS,
                            seen.sinceAnswered().millis(99));
                    figures.round(
                            "due to visible at 200 commands/s, p99",
                            "ms",
                            seen.sinceDue().millis(99));
                }
            }
        }
    }

    private static Watcher watch(Marketplace marketplace, Duration round) throws Exception {
        var load = new CommandLoad(marketplace);
        var watcher = new Watcher(ids -> versions(marketplace, ids));
        OpenLoop.run(PER_SECOND, round, (number, due) -> {
            int listing = number % CommandLoad.LISTINGS;
            var version = load.reprice(listing);
            watcher.await(Catalogue.listingId(listing), version, due, System.nanoTime());
        });
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!watcher.done()) {
            if (System.nanoTime() > end) {
                watcher.close();
                throw new TimeoutException("some changes were not to be seen after " + PATIENCE);
            }
            LockSupport.parkNanos(1_000_000);
        }
        return watcher;
    }

    private static Map<String, Long> versions(Marketplace marketplace, Set<String> ids) {
        var versions = new HashMap<String, Long>();
        marketplace
                .the(Views.class)
                .documents(ListingDetailProjector.VIEW)
                .byIds(ids)
                .as(Seen.class)
                .forEach(seen -> versions.put(seen.id(), seen.version()));
        return versions;
    }

    /** Of a listing. */
    public record Seen(@BsonId String id, long version) {}
}
