package market.sourcing.bench.measure;

import java.nio.file.Path;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.load.ClosedLoop;
import market.sourcing.bench.load.Task;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.infra.processing.ProjectionEngine;
import org.jspecify.annotations.Nullable;

/**
 * Commands a second at 32 clients beside raw single-row commits, in turns on the same server: a disk's speed drifts, a
 * ratio of neighbouring rounds does not. First with everything running, where the read models take their share of the same
 * processors; then the write side with its sequencer while they stand still.
 */
final class CommandsBenchmark implements Benchmark {
    private static final int CLIENTS = 32;
    private static final Target SHARE = Target.atLeast(40);

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        try (var marketplace = Marketplace.start(folder.resolve("data"))) {
            Fill.into(marketplace).listings(CommandLoad.LISTINGS);
            var raw = RawCommits.beside(marketplace);
            var load = new CommandLoad(marketplace);
            raw.perSecond(CLIENTS, options.round());
            run(load::onboardFactory, options);
            run(load::reprice, options);
            compare(", read models running", null, raw, load, options, figures);
            marketplace.the(ProjectionEngine.class).stop();
            compare("", SHARE, raw, load, options, figures);
        }
    }

    private static void compare(
            String how, @Nullable Target share, RawCommits raw, CommandLoad load, Options options, Figures figures)
            throws Exception {
        var before = raw.perSecond(CLIENTS, options.round());
        for (int repeat = 0; repeat < options.repeats(); repeat++) {
            var created = run(load::onboardFactory, options);
            var between = raw.perSecond(CLIENTS, options.round());
            var changed = run(load::reprice, options);
            var after = raw.perSecond(CLIENTS, options.round());
            figures.round("raw commits, one row, 32 clients" + how, "1/s", between);
            figures.round("create: onboard factory, 32 clients" + how, "1/s", created);
            share(figures, "create: share of raw" + how, share, percent(created, before, between));
            figures.round("load and append: reprice, 32 clients" + how, "1/s", changed);
            share(figures, "load and append: share of raw" + how, share, percent(changed, between, after));
            before = after;
        }
    }

    private static void share(Figures figures, String name, @Nullable Target target, double percent) {
        if (target == null) {
            figures.round(name, "%", percent);
        } else {
            figures.round(name, "%", target, percent);
        }
    }

    private static double run(Task task, Options options) throws Exception {
        return ClosedLoop.perSecond(CLIENTS, options.round(), client -> task);
    }

    private static double percent(double commands, double rawBefore, double rawAfter) {
        return 100 * commands / ((rawBefore + rawAfter) / 2);
    }
}
