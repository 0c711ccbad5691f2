package market.sourcing.bench.measure;

import java.nio.file.Path;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.load.ClosedLoop;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.infra.processing.ProjectionEngine;
import market.sourcing.infra.sequencer.Sequencer;

/**
 * What numbering costs the commands it runs beside: rounds with the sequencer and without it in turns. Read models stand still in both,
 * because they would stand still in the rounds without it; what a round without it left unnumbered is numbered before the next round
 * begins. The first rounds have both, which is how the application runs.
 */
final class SequencerBenchmark implements Benchmark {
    private static final int CLIENTS = 32;
    private static final Target COST_PERCENT = Target.atMost(8);

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        try (var marketplace = Marketplace.start(folder.resolve("data"))) {
            Fill.into(marketplace).listings(CommandLoad.LISTINGS);
            var load = new CommandLoad(marketplace);
            with(load, options);
            for (int repeat = 0; repeat < options.repeats(); repeat++) {
                figures.round("reprice with the sequencer and views, 32 clients", "1/s", with(load, options));
            }
            marketplace.the(ProjectionEngine.class).stop();
            var before = without(marketplace, load, options);
            for (int repeat = 0; repeat < options.repeats(); repeat++) {
                var with = with(load, options);
                var after = without(marketplace, load, options);
                figures.round("reprice without the sequencer, 32 clients", "1/s", after);
                figures.round("reprice with the sequencer, 32 clients", "1/s", with);
                figures.round("sequencer: cost", "%", COST_PERCENT, 100 * (1 - with / ((before + after) / 2)));
                before = after;
            }
        }
    }

    private static double with(CommandLoad load, Options options) throws Exception {
        return ClosedLoop.perSecond(CLIENTS, options.round(), client -> load::reprice);
    }

    private static double without(Marketplace marketplace, CommandLoad load, Options options) throws Exception {
        var sequencer = marketplace.the(Sequencer.class);
        sequencer.stop();
        try {
            return ClosedLoop.perSecond(CLIENTS, options.round(), client -> load::reprice);
        } finally {
            sequencer.start();
            marketplace.awaitNumbered();
        }
    }
}
