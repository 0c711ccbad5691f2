package market.sourcing.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.load.KeepAlive;
import market.sourcing.bench.load.Latencies;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders quoted, placed and paid over HTTP with durable commits: over a catalogue, with everybody on one SKU, and one order of
 * 200 lines. After each part the log is asked whether anything was lost, doubled or oversold.
 */
final class TradeBenchmark implements Benchmark {
    /** The compiler is done with the code of all these commands and views after about two minutes; a market runs for days. */
    private static final int WARM_UP_SECONDS = 150;

    private static final int LISTINGS = 2_000;
    private static final int LINES = 200;
    private static final int SKUS = 50;
    private static final int LARGE_ORDERS = 100;
    private static final Pattern ORDER = Pattern.compile("\"id\"\\s*:\\s*\"(order-[^\"]+)\"");
    private static final Target PAID = Target.atLeast(300);
    private static final Target HOT = Target.atLeast(200);
    private static final Target P99_MILLIS = Target.atMost(120);
    private static final Target LARGE_MILLIS = Target.atMost(50);

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        var data = folder.resolve("data");
        try (var marketplace = Marketplace.start(data)) {
            Fill.into(marketplace).listings(LISTINGS);
            Fill.into(marketplace).stock(LISTINGS);
            marketplace.awaitViews();
            var agent = Token.of(data, marketplace.port(), "agent");
            // One buyer's orders wait for each other: its tab is written with each of them.
            var tokens = Token.of(data, marketplace.port(), "buyer") + "," + agent;
            trade("", LISTINGS, PAID, marketplace, tokens, options, folder, figures);
            trade(", all on one SKU", 1, HOT, marketplace, tokens, options, folder, figures);
            largeOrders(marketplace.port(), agent, options, figures);
        }
    }

    private static void trade(
            String how,
            int listings,
            Target perSecond,
            Marketplace marketplace,
            String tokens,
            Options options,
            Path folder,
            Figures figures)
            throws IOException, InterruptedException {
        int warmUp = listings == 1 ? options.seconds() : WARM_UP_SECONDS;
        var shoppers = new Shoppers("shoppers-" + listings, listings, warmUp);
        for (var round : shoppers.buy(List.of(marketplace.port()), tokens, options, folder)) {
            figures.round("orders quoted, placed and paid, 16 clients" + how, "1/s", perSecond, round.perSecond());
            figures.round("quote to payment held, p50" + how, "ms", round.p50());
            figures.round("quote to payment held, p99" + how, "ms", listings == 1 ? null : P99_MILLIS, round.p99());
        }
        check(marketplace);
    }

    /** Every order holds its goods once, and every payment that was taken is held once. */
    private static void check(Marketplace marketplace) throws IOException {
        var jdbc = JdbcClient.create(marketplace.pool());
        var orders = events(jdbc, "sourcing.order.OrderPlaced");
        var reserved = events(jdbc, "sourcing.listing.StockReserved");
        var held = events(jdbc, "sourcing.escrow.FundsHeld");
        var charged = jdbc.sql("select count(*) from sandbox_charge")
                .query(Long.class)
                .single();
        if (orders != reserved || held != charged) {
            throw new IOException("%d orders hold goods %d times; %d charges are held %d times"
                    .formatted(orders, reserved, charged, held));
        }
    }

    private static long events(JdbcClient jdbc, String type) {
        return jdbc.sql("select count(*) from domain_event where payload_type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    private static void largeOrders(int port, String token, Options options, Figures figures) throws IOException {
        try (var connection = new KeepAlive(port)) {
            for (int round = -1; round < options.repeats(); round++) {
                var latencies = new Latencies();
                for (int order = 0; order < LARGE_ORDERS; order++) {
                    latencies.add(largeOrder(connection, token, "large-" + round + "-" + order));
                }
                if (round >= 0) {
                    figures.round("an order of 200 lines over 50 SKUs, p50", "ms", latencies.millis(50));
                    figures.round("an order of 200 lines over 50 SKUs, p99", "ms", LARGE_MILLIS, latencies.millis(99));
                }
            }
        }
    }

    private static long largeOrder(KeepAlive connection, String token, String key) throws IOException {
        var lines = IntStream.range(0, LINES)
                .mapToObj(line -> "{\"listingId\": \"%s\", \"quantity\": 2, \"reference\": \"%d\"}"
                        .formatted(Catalogue.listingId(line % SKUS), line))
                .collect(Collectors.joining(", "));
        var headers = "Authorization: Bearer " + token + "\r\nIdempotency-Key: " + key + "\r\n";
        long start = System.nanoTime();
        var answer = connection.post("/api/orders", headers, "{\"lines\": [" + lines + "]}");
        long took = System.nanoTime() - start;
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() != 201) {
            throw new IOException("answered with " + answer.status() + ": " + body);
        }
        cancel(connection, token, body);
        return took;
    }

    /** Only so many orders may be unpaid at once, and so many let go in a day: more of an agent than of a buyer. */
    private static void cancel(KeepAlive connection, String token, String placed) throws IOException {
        var order = ORDER.matcher(placed);
        var headers = "Authorization: Bearer " + token + "\r\nIf-Match: *\r\n";
        if (!order.find()
                || connection
                                .post(
                                        "/api/orders/" + order.group(1) + "/cancel",
                                        headers,
                                        "{\"reason\": \"measured\"}")
                                .status()
                        != 200) {
            throw new IOException("not cancelled: " + placed);
        }
    }
}
