package market.sourcing.bench.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.DeliveredOrder;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Waiting;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.rehearsal.delivery.DeliveryFindings;
import market.sourcing.domain.rehearsal.delivery.DeliveryRehearsal;
import market.sourcing.domain.rehearsal.delivery.RehearsedTerms;
import market.sourcing.domain.rehearsal.delivery.RuleChanges;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.infra.processing.ProjectionEngine;
import market.sourcing.infra.rehearsal.RehearsalRun;
import market.sourcing.infra.rehearsal.Rehearsals;
import market.sourcing.infra.rehearsal.RunState;
import market.sourcing.infra.timers.Agenda;

/** How long it takes to judge a million events once more: 72 h become 48 h, 5 % become 8 %. */
final class RehearsalBenchmark implements Benchmark {
    private static final int ORDERS = 1_000_000 / DeliveredOrder.EVENTS;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Target SECONDS = Target.atMost(60);
    private static final RehearsedTerms TERMS = new RehearsedTerms(
            new RuleChanges(null, BasisPoints.percent(8), Map.of(), Map.of(), null),
            Map.of(DispatchPromise.H72, DispatchPromise.H48),
            null);

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        try (var marketplace = Marketplace.start(folder.resolve("data"))) {
            marketplace.the(ProjectionEngine.class).stop();
            marketplace.the(Agenda.class).stop();
            Fill.into(marketplace).things(ORDERS, number -> new DeliveredOrder(number).events());
            marketplace.awaitNumbered();
            for (int repeat = 0; repeat < options.repeats(); repeat++) {
                figures.round("rehearsal of 1,000,000 events", "s", SECONDS, rehearse(marketplace));
            }
        }
    }

    private static double rehearse(Marketplace marketplace) throws Exception {
        long start = System.nanoTime();
        var run = marketplace
                .the(Rehearsals.class)
                .start(TERMS, new DeliveryRehearsal(TERMS))
                .orElseThrow();
        Waiting.until(LONGEST, "a rehearsal", () -> run.progress().state().isOver());
        double seconds = (System.nanoTime() - start) / 1e9;
        mustHaveJudgedAll(run);
        return seconds;
    }

    private static void mustHaveJudgedAll(RehearsalRun run) {
        var judged = run.progress().findings() instanceof DeliveryFindings found
                ? found.factories().stream()
                        .mapToLong(factory -> factory.wouldHave().judged())
                        .sum()
                : 0;
        if (run.progress().state() != RunState.DONE || judged != ORDERS) {
            throw new IllegalStateException("judged " + judged + " orders of " + ORDERS);
        }
    }
}
