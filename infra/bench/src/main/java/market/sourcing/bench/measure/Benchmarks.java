package market.sourcing.bench.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import market.sourcing.bench.Options;

/** Every benchmark by its name. */
public final class Benchmarks {
    private Benchmarks() {}

    /** In the order in which they are run and printed. */
    public static Map<String, Benchmark> byName(Options options) {
        var all = new LinkedHashMap<String, Benchmark>();
        all.put("commands", new CommandsBenchmark());
        all.put("sequencer", new SequencerBenchmark());
        all.put("visible", new VisibleBenchmark());
        all.put("log", new LogBenchmark());
        all.put("replay", new ReplayBenchmark());
        all.put("rehearsal", new RehearsalBenchmark());
        options.sizes().forEach(size -> all.put("search-" + size, new SearchBenchmark(size)));
        all.put("trade", new TradeBenchmark());
        all.put("aging", new AgingBenchmark());
        all.put("feed", new FeedBenchmark());
        all.put("webhooks", new WebhooksBenchmark());
        all.put("nodes", new NodesBenchmark());
        all.put("promises", new PromisesBenchmark());
        all.put("evidence", new EvidenceBenchmark());
        all.put("returns", new ReturnsBenchmark());
        all.put("order-import", new OrderImportBenchmark());
        all.put("start", new StartBenchmark());
        return all;
    }
}
