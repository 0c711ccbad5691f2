package market.sourcing.bench.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.catalogue.FilledPool;
import market.sourcing.bench.load.KeepAlive;
import market.sourcing.bench.load.OpenLoop;
import market.sourcing.bench.load.ToldShop;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.running.ChildApplication;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Token;
import market.sourcing.bench.running.Waiting;
import market.sourcing.domain.pool.event.WebhookSubscribed;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * A hundred agents are told of one pool, each at a webhook of its own, by the application as the README starts it: what happened long ago, as fast
 * as it goes, and then what happens now. The shops are in this process and take everything at once, without TLS.
 */
final class WebhooksBenchmark implements Benchmark {
    private static final int LISTINGS = 5_000;
    private static final int HOOKS = 100;
    private static final int CHANGES = 5_000;
    private static final List<Integer> CHANGES_PER_SECOND = List.of(1, 5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Map<String, String> ANYWHERE = Map.of("sourcing.webhooks.allow-private", "true");
    private static final double NANOS_IN_SECOND = 1e9;

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        var data = folder.resolve("data");
        try (var shop = new ToldShop()) {
            fill(data, shop);
            try (var application = ChildApplication.start(
                    options.applicationFlags(), data, folder.resolve("application.txt"), ANYWHERE)) {
                past(shop, figures);
                var token = Token.of(data, application.port(), "operator");
                try (var client = new KeepAlive(application.port(), 3)) {
                    now(new PriceChanges(client, token), shop, options, figures);
                }
                figures.round("most resident", "MiB", application.mostResidentMiB());
            }
        }
    }

    /** Some of the past may be told before this process' marketplace ends. */
    private static void fill(Path data, ToldShop shop) throws Exception {
        try (var marketplace = Marketplace.start(data, ANYWHERE)) {
            var fill = Fill.into(marketplace);
            fill.listings(LISTINGS);
            fill.things(1, _ -> FilledPool.opened());
            fill.things(LISTINGS, FilledPool::entered);
            marketplace.awaitViews();
            long after = marketplace.log().head();
            fill.things(CHANGES, FactoryChanges.of(LISTINGS));
            fill.things(HOOKS, number -> subscribed(number, after, shop));
            marketplace.awaitNumbered();
        }
    }

    private static List<DomainEventMessage<?>> subscribed(int number, long after, ToldShop shop) {
        var id = "webhook-bench-" + number;
        var agent = "account-bench-agent-" + number;
        return List.of(new GenericDomainEventMessage<>(
                "pool-webhook",
                id,
                0,
                new WebhookSubscribed(id, FilledPool.POOL, agent, shop.url(number), after, Instant.now(), "bench")));
    }

    private static void past(ToldShop shop, Figures figures) throws Exception {
        long messages = shop.messages();
        long changes = shop.changes();
        Waiting.until(LONGEST, "telling the first", () -> shop.messages() > messages);
        long begun = System.nanoTime();
        Waiting.until(LONGEST, "telling the past", () -> shop.changes() >= (long) HOOKS * CHANGES);
        double seconds = (shop.lastAt() - begun) / NANOS_IN_SECOND;
        figures.round("messages taken, 100 webhooks, 100 changes each", "1/s", (shop.messages() - messages) / seconds);
        figures.round("changes in them", "1/s", (shop.changes() - changes) / seconds);
    }

    private static void now(PriceChanges prices, ToldShop shop, Options options, Figures figures) throws Exception {
        int first = 0;
        for (int perSecond : CHANGES_PER_SECOND) {
            var name = "change sent to told, 100 webhooks, %d a second, ".formatted(perSecond);
            for (int repeat = -1; repeat < options.repeats(); repeat++) {
                int from = first;
                OpenLoop.run(perSecond, options.round(), (number, due) -> {
                    shop.delays().sends(Catalogue.listingId(from + number));
                    prices.of(from + number);
                });
                int sent = perSecond * options.seconds();
                first += sent;
                Waiting.until(LONGEST, "telling of now", () -> shop.delays().count() >= (long) HOOKS * sent);
                var heard = shop.delays().heard();
                if (repeat >= 0) {
                    figures.round(name + "p50", "ms", heard.millis(50));
                    figures.round(name + "p99", "ms", heard.millis(99));
                }
            }
        }
    }
}
