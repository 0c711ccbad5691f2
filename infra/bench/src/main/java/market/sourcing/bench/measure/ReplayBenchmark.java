package market.sourcing.bench.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Waiting;
import market.sourcing.infra.processing.builds.Build;
import market.sourcing.infra.processing.builds.Builds;
import market.sourcing.projections.listing.detail.ListingDetailProjector;
import market.sourcing.projections.listing.search.SearchProjector;
import market.sourcing.projections.view.View;

/** How fast a view is built anew from the whole log, beside the live one, until it is switched to. */
final class ReplayBenchmark implements Benchmark {
    private static final int LISTINGS = 40_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Target RATE = Target.atLeast(30_000);
    private static final List<View<?>> VIEWS = List.of(ListingDetailProjector.VIEW, SearchProjector.VIEW);

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        try (var marketplace = Marketplace.start(folder.resolve("data"))) {
            Fill.into(marketplace).listings(LISTINGS);
            for (int repeat = -1; repeat < options.repeats(); repeat++) {
                for (var view : VIEWS) {
                    var rate = rebuild(marketplace, view);
                    if (repeat >= 0) {
                        figures.round("replay into " + view.name(), "events/s", RATE, rate);
                    }
                }
            }
        }
    }

    private static double rebuild(Marketplace marketplace, View<?> view) throws Exception {
        var builds = marketplace.the(Builds.class);
        var events = marketplace.log().head() + 1;
        long start = System.nanoTime();
        builds.rebuild(view);
        Waiting.until(
                LONGEST,
                "the build of " + view.name(),
                () -> builds.all().stream()
                        .filter(build -> build.view().equals(view.name()))
                        .noneMatch(build -> build.state() == Build.State.BUILDING));
        return events * 1e9 / (System.nanoTime() - start);
    }
}
