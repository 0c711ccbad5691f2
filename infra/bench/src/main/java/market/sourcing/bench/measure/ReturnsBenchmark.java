package market.sourcing.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.bench.catalogue.ClaimedOrder;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.catalogue.PaidOrder;
import market.sourcing.bench.catalogue.SandboxBook;
import market.sourcing.bench.load.ClosedLoop;
import market.sourcing.bench.load.KeepAlive;
import market.sourcing.bench.load.Latencies;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Token;
import market.sourcing.bench.running.Waiting;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Role;

/** What may be returned, opening cases, and deadlines that are over all at once, while 50,000 cases are open. */
final class ReturnsBenchmark implements Benchmark {
    private static final int OPEN = 50_000;
    private static final int DUE = 1_000;
    private static final int LISTINGS = 2_000;
    /** Enough that no round claims something twice. */
    private static final int RECEIVED = 40_000;

    private static final int LOOKS = 2_000;
    private static final int CLIENTS = 16;
    private static final Duration PROMISED = Duration.ofDays(2);
    private static final Duration FAR = Duration.ofDays(30);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Target LOOK_MILLIS = Target.atMost(15);
    private static final Target OPENED = Target.atLeast(300);
    private static final Target TICK_SECONDS = Target.atMost(10);
    private static final String CLOSED = "sourcing.returns.CaseClosed";
    private static final String REFUNDED = "sourcing.escrow.GoodsRefunded";
    private static final Actor BUYER = new Actor(new AccountId(ClaimedOrder.BUYER), Set.of(Role.BUYER));

    private final AtomicInteger next = new AtomicInteger();

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        var data = folder.resolve("data");
        try (var marketplace = Marketplace.start(data)) {
            var fill = Fill.into(marketplace);
            fill.listings(LISTINGS);
            var now = Instant.now();
            fill.things(OPEN, number -> order("open", number, now).claimed(now.plus(FAR)));
            fill.things(RECEIVED, number -> order("received", number, now).received());
            marketplace.awaitViews();
            var token = Token.of(data, marketplace.port(), "operator");
            for (int round = -1; round < options.repeats(); round++) {
                var looks = eligibility(marketplace.port(), token);
                var opened = ClosedLoop.perSecond(CLIENTS, options.round(), client -> () -> open(marketplace));
                if (round >= 0) {
                    figures.round("what may be returned, p50", "ms", looks.millis(50));
                    figures.round("what may be returned, p99", "ms", LOOK_MILLIS, looks.millis(99));
                    figures.round("opening a case, 16 clients", "1/s", OPENED, opened);
                }
            }
            for (int round = 0; round < options.repeats(); round++) {
                figures.round(
                        "1,000 deadlines over at one instant: consented and refunded",
                        "s",
                        TICK_SECONDS,
                        dueTogether(marketplace, fill, "due-" + round));
            }
        }
    }

    private static ClaimedOrder order(String name, int number, Instant receivedAt) {
        var seller = Catalogue.sellerOf(number % LISTINGS);
        return new ClaimedOrder(new PaidOrder(name + "-" + number, seller, "H48", PROMISED, receivedAt), receivedAt);
    }

    private static Latencies eligibility(int port, String token) throws IOException {
        var headers = "Authorization: Bearer " + token + "\r\n";
        var latencies = new Latencies();
        try (var connection = new KeepAlive(port)) {
            for (int look = 0; look < LOOKS; look++) {
                var order = "order-open-" + ThreadLocalRandom.current().nextInt(OPEN);
                long start = System.nanoTime();
                var answer = connection.get("/api/orders/" + order + "/return-eligibility", headers);
                latencies.add(System.nanoTime() - start);
                if (answer.status() != 200) {
                    throw new IOException("what may be returned was answered with " + answer.status());
                }
            }
        }
        return latencies;
    }

    private void open(Marketplace marketplace) throws IOException {
        int number = next.getAndIncrement();
        if (number >= RECEIVED) {
            throw new IOException("more than " + RECEIVED + " orders were claimed");
        }
        var claim = new OpenReturn(
                new CaseId("case-received-" + number),
                new OrderId("order-received-" + number),
                BUYER,
                ReturnReason.SHORT,
                Wanted.REFUND,
                List.of(new Claim.Line(1, 1, false)),
                null,
                List.of(),
                Instant.now(),
                "bench");
        marketplace.commands().send(claim, BUYER);
    }

    /** Claims that are answered by nobody; answers the seconds until all of them are paid, each once. */
    private static double dueTogether(Marketplace marketplace, Fill fill, String name) throws Exception {
        var since = AppendedSince.now(marketplace.pool());
        var now = Instant.now();
        SandboxBook.book(
                marketplace.pool(),
                IntStream.range(0, DUE)
                        .mapToObj(number -> order(name, number, now).paid()));
        var due = Instant.now().plus(SOON);
        fill.things(DUE, number -> order(name, number, now).claimed(due));
        marketplace.awaitViews();
        if (Instant.now().isAfter(due)) {
            throw new IOException("filling took longer than " + SOON);
        }
        var cases = "case-" + name;
        Waiting.until(LONGEST, DUE + " cases to be closed", () -> since.count(CLOSED, cases) >= DUE);
        if (since.count(CLOSED, cases) != DUE || since.count(REFUNDED, "escrow-" + name) != DUE) {
            throw new IOException("something was closed or refunded twice");
        }
        return Duration.between(due, since.last(CLOSED, cases)).toMillis() / 1e3;
    }
}
