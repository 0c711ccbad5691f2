package market.sourcing.bench.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.running.Marketplace;

/**
 * The application as the README starts it grows old: ten buyers search, buy baskets and look at their orders until so many are paid.
 * Young, grown and old it is killed; then: how long until it is ready again, and does it answer as before?
 */
final class AgingBenchmark implements Benchmark {
    private static final int LISTINGS = 2_000;
    private static final List<Integer> AGES_PERCENT = List.of(2, 10, 100);
    private static final int SLOWEST_ORDERS_A_SECOND = 20;

    @Override
    public Duration longest(Options options) {
        return Duration.ofMinutes(20).plusSeconds(options.ordersPaid() / SLOWEST_ORDERS_A_SECOND);
    }

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        fill(folder.resolve("data"));
        try (var life = new Life(folder, LISTINGS, options, figures)) {
            for (int percent : AGES_PERCENT) {
                life.tradeUntil(options.ordersPaid() / 100 * percent);
                life.killAndStart();
            }
        }
    }

    private static void fill(Path data) throws Exception {
        try (var marketplace = Marketplace.start(data)) {
            Fill.into(marketplace).listings(LISTINGS);
            Fill.into(marketplace).stock(LISTINGS);
            marketplace.awaitViews();
        }
    }
}
