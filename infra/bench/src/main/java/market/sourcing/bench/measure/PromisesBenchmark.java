package market.sourcing.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.catalogue.PaidOrder;
import market.sourcing.bench.catalogue.SandboxBook;
import market.sourcing.bench.load.KeepAlive;
import market.sourcing.bench.load.Latencies;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Token;
import market.sourcing.bench.running.Waiting;

/** Promises that come due among 100,000 that run: all at one instant, and spread over time; and the board that shows them. */
final class PromisesBenchmark implements Benchmark {
    private static final int OPEN = 100_000;
    private static final int DUE = 1_000;
    private static final int LISTINGS = 2_000;
    private static final int LOOKS = 1_000;
    private static final Duration PROMISED = Duration.ofDays(2);
    private static final Duration FAR = Duration.ofDays(30);
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String PAID = "sourcing.escrow.CompensationPaid";
    private static final Target TICK_SECONDS = Target.atMost(10);
    private static final Target LATE_MILLIS = Target.atMost(2_000);
    private static final Target BOARD_MILLIS = Target.atMost(20);

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        var data = folder.resolve("data");
        try (var marketplace = Marketplace.start(data)) {
            var fill = Fill.into(marketplace);
            fill.listings(LISTINGS);
            var far = Instant.now().plus(FAR);
            fill.things(
                    OPEN,
                    number -> order("open", number, far.plusSeconds(number)).events());
            marketplace.awaitViews();
            for (int round = 0; round < options.repeats(); round++) {
                var atOnce = dueTogether(marketplace, fill, "once-" + round, Duration.ZERO);
                figures.round("1,000 promises due at one instant: judged and paid", "s", TICK_SECONDS, atOnce.total());
                var spread = dueTogether(marketplace, fill, "spread-" + round, Duration.ofSeconds(20));
                figures.round("judged after the due time, 50/s, p99", "ms", LATE_MILLIS, spread.p99Millis());
            }
            board(marketplace.port(), Token.of(data, marketplace.port(), "operator"), options, figures);
        }
    }

    private record Judged(double total, double p99Millis) {}

    /** Promises due from soon on, one after the other over a time; answers when all of them are missed and paid for. */
    private static Judged dueTogether(Marketplace marketplace, Fill fill, String name, Duration over) throws Exception {
        var since = AppendedSince.now(marketplace.pool());
        SandboxBook.book(
                marketplace.pool(), IntStream.range(0, DUE).mapToObj(number -> order(name, number, Instant.EPOCH)));
        var due = Instant.now().plus(SOON);
        var step = over.dividedBy(DUE);
        fill.things(
                DUE,
                number ->
                        order(name, number, due.plus(step.multipliedBy(number))).events());
        marketplace.awaitViews();
        if (Instant.now().isAfter(due)) {
            throw new IOException("filling took longer than " + SOON);
        }
        var escrows = "escrow-" + name;
        Waiting.until(LONGEST, DUE + " promises to be judged", () -> since.count(PAID, escrows) == DUE);
        var late = new Latencies();
        since.each(
                        "payload::json ->> 'missedAt' as due, payload::json ->> 'notedAt' as noted",
                        "sourcing.delivery.DispatchPromiseMissed",
                        "promise-" + name,
                        (row, number) -> Duration.between(
                                        Instant.parse(row.getString("due")), Instant.parse(row.getString("noted")))
                                .toNanos())
                .forEach(late::add);
        return new Judged(Duration.between(due, since.last(PAID, escrows)).toMillis() / 1e3, late.millis(99));
    }

    private static PaidOrder order(String name, int number, Instant due) {
        var seller = Catalogue.sellerOf(number % LISTINGS);
        return new PaidOrder(name + "-" + number, seller, "H48", PROMISED, due.minus(PROMISED));
    }

    private static void board(int port, String token, Options options, Figures figures) throws IOException {
        var headers = "Authorization: Bearer " + token + "\r\n";
        try (var connection = new KeepAlive(port)) {
            for (int round = -1; round < options.repeats(); round++) {
                var latencies = new Latencies();
                for (int look = 0; look < LOOKS; look++) {
                    long start = System.nanoTime();
                    var answer = connection.get("/api/promises?size=20", headers);
                    latencies.add(System.nanoTime() - start);
                    if (answer.status() != 200) {
                        throw new IOException("the board was answered with " + answer.status());
                    }
                }
                if (round >= 0) {
                    figures.round("the board over 100,000 promises, p50", "ms", latencies.millis(50));
                    figures.round("the board over 100,000 promises, p99", "ms", BOARD_MILLIS, latencies.millis(99));
                }
            }
        }
    }
}
