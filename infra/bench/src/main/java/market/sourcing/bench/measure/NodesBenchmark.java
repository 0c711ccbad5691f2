package market.sourcing.bench.measure;

import java.nio.file.Path;
import java.util.List;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.running.ChildApplication;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.SharedStores;
import market.sourcing.bench.running.Token;

/**
 * The same shoppers at one node and at two, on one pair of stores, all on this machine. Two nodes have no more processors than one;
 * what differs is what it costs that a node is not alone with the log.
 */
final class NodesBenchmark implements Benchmark {
    private static final int LISTINGS = 2_000;
    private static final int WARM_UP_SECONDS = 60;

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        try (var stores = SharedStores.start(folder.resolve("stores"))) {
            var data = folder.resolve("data");
            fill(data, stores);
            var log = folder.resolve("application.txt");
            try (var one = ChildApplication.start(options.applicationFlags(), data, log, stores.settings())) {
                var tokens = Token.of(data, one.port(), "buyer") + "," + Token.of(data, one.port(), "agent");
                trade("one node", List.of(one.port()), tokens, options, folder, figures);
                try (var other = ChildApplication.start(
                        options.applicationFlags(), folder.resolve("other"), log, stores.settings())) {
                    trade("two nodes", List.of(one.port(), other.port()), tokens, options, folder, figures);
                }
            }
        }
    }

    private static void fill(Path data, SharedStores stores) throws Exception {
        try (var marketplace = Marketplace.start(data, stores.settings())) {
            Fill.into(marketplace).listings(LISTINGS);
            Fill.into(marketplace).stock(LISTINGS);
            marketplace.awaitViews();
        }
    }

    private static void trade(
            String how, List<Integer> ports, String tokens, Options options, Path folder, Figures figures)
            throws Exception {
        var shoppers = new Shoppers("nodes-" + ports.size(), LISTINGS, WARM_UP_SECONDS);
        for (var round : shoppers.buy(ports, tokens, options, folder)) {
            figures.round("orders quoted, placed and paid, 16 clients at " + how, "1/s", round.perSecond());
            figures.round("quote to payment held, p99, at " + how, "ms", round.p99());
        }
    }
}
