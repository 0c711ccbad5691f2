package market.sourcing.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import market.sourcing.bench.Options;
import market.sourcing.bench.load.MarketClients;
import market.sourcing.bench.load.TradeRound;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Results;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Answers;
import market.sourcing.bench.running.Buyers;
import market.sourcing.bench.running.ChildApplication;
import market.sourcing.bench.running.Footprint;
import market.sourcing.bench.running.Lag;
import market.sourcing.bench.running.OwnDatabase;
import market.sourcing.bench.running.Pauses;
import market.sourcing.bench.running.Processes;
import market.sourcing.bench.running.Waiting;

/** One application on one data folder, through trade and death. */
final class Life implements AutoCloseable {
    private static final int CLIENTS = 16;
    private static final int BUYERS = 10;
    /** Trade is told in as many parts: cold at the beginning, then the middle, then the end. */
    private static final int PARTS = 10;

    private static final Duration CATCHING_UP = Duration.ofMinutes(10);
    private static final Target PAID = Target.atLeast(300);
    private static final Target SHARE_PERCENT = Target.atLeast(20);
    private static final Target P99_MILLIS = Target.atMost(120);
    private static final Target PROCESSOR_MILLIS = Target.atMost(5);
    private static final Target RESIDENT_MIB = Target.atMost(768);
    private static final Target READY_SECONDS = Target.atMost(12);

    private final Path folder;
    private final Path data;
    private final int listings;
    private final Options options;
    private final Figures figures;
    private final Pauses pauses;
    private final Buyers buyers;
    private final OwnDatabase database;
    private final HandWrittenOrders handWritten;
    private ChildApplication application;
    private int paid;

    Life(Path folder, int listings, Options options, Figures figures) throws Exception {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.listings = listings;
        this.options = options;
        this.figures = figures;
        this.pauses = new Pauses(folder.resolve("pauses.txt"));
        this.application = start();
        this.buyers = Buyers.made(BUYERS, data, application.port());
        this.database = OwnDatabase.of(data);
        this.handWritten = HandWrittenOrders.on(database, listings);
    }

    private ChildApplication start() throws IOException, InterruptedException {
        var flags = new ArrayList<>(options.applicationFlags());
        flags.add(pauses.flag());
        return ChildApplication.start(flags, data, folder.resolve("application.txt"));
    }

    /** Buyers buy until that many orders are paid, those of before included. */
    void tradeUntil(int orders) throws Exception {
        double yardstick = handWritten.perSecond(CLIENTS, options.round());
        double application = Footprint.seconds(this.application.pid());
        double postgres = Footprint.secondsOfFamily(database.pid());
        double clients = Footprint.secondsOfEndedChildren();
        List<TradeRound> rounds;
        try (var lag = new Lag(this.application.port())) {
            rounds = trade((orders - paid) / PARTS);
            figures.round("most seconds that a view was behind" + until(orders), "s", lag.most());
        }
        tell(rounds, yardstick, orders);
        double perOrder = 1000.0 / (rounds.size() * ((orders - paid) / PARTS));
        awaitViews();
        application = (Footprint.seconds(this.application.pid()) - application) * perOrder;
        postgres = (Footprint.secondsOfFamily(database.pid()) - postgres) * perOrder;
        clients = (Footprint.secondsOfEndedChildren() - clients) * perOrder;
        figures.round("processor an order, application" + until(orders), "ms", application);
        figures.round("processor an order, PostgreSQL" + until(orders), "ms", postgres);
        figures.round("processor an order, clients" + until(orders), "ms", clients);
        figures.round(
                "processor an order, all" + until(orders), "ms", PROCESSOR_MILLIS, application + postgres + clients);
        figures.round("longest pause" + until(orders), "ms", pauses.longest());
        figures.round("most resident" + until(orders), "MiB", RESIDENT_MIB, this.application.mostResidentMiB());
        paid = orders;
        check();
    }

    private void tell(List<TradeRound> rounds, double yardstick, int orders) throws Exception {
        var first = rounds.getFirst();
        var middle = rounds.get(rounds.size() / 2);
        var last = rounds.getLast();
        figures.round("baskets quoted, placed and paid, 16 clients, cold" + until(orders), "1/s", first.perSecond());
        figures.round("baskets quoted, placed and paid, 16 clients, middle" + until(orders), "1/s", middle.perSecond());
        figures.round(
                "baskets quoted, placed and paid, 16 clients, end" + until(orders), "1/s", PAID, last.perSecond());
        figures.round("quote to payment held, end, p50" + until(orders), "ms", last.p50());
        figures.round("quote to payment held, end, p99" + until(orders), "ms", P99_MILLIS, last.p99());
        double written = (yardstick + handWritten.perSecond(CLIENTS, options.round())) / 2;
        figures.round("the same baskets, hand-written transaction" + until(orders), "1/s", written);
        figures.round(
                "share of the hand-written transaction, end" + until(orders),
                "%",
                SHARE_PERCENT,
                100 * last.perSecond() / written);
    }

    private List<TradeRound> trade(int ordersOfPart) throws Exception {
        var answer = folder.resolve("market-" + paid + ".json");
        var process = Processes.java(
                        List.of("-Xmx128m", "-XX:+UseSerialGC"),
                        MarketClients.class.getName(),
                        List.of(
                                Integer.toString(application.port()),
                                String.join(",", buyers.tokens(application.port())),
                                Integer.toString(CLIENTS),
                                Integer.toString(ordersOfPart),
                                Integer.toString(PARTS),
                                Integer.toString(listings),
                                "market-" + paid,
                                answer.toString()))
                .inheritIO()
                .start();
        boolean ended = process.waitFor(new AgingBenchmark().longest(options).toSeconds(), TimeUnit.SECONDS);
        Processes.end(process);
        if (!ended || process.exitValue() != 0) {
            throw new IOException("the buyers did not finish; their message is above");
        }
        return Results.read(answer, MarketClients.Rounds.class).rounds();
    }

    /** Every order holds its goods once, and every charge is held once. */
    private void check() throws Exception {
        long placed = events("sourcing.order.OrderPlaced");
        long reserved = events("sourcing.listing.StockReserved");
        long held = events("sourcing.escrow.FundsHeld");
        long charged = database.ask("select count(*) from sandbox_charge");
        if (placed < paid || held != paid || charged != paid || reserved < placed) {
            throw new IOException("%d orders were paid: %d are placed, %d reservations, %d held, %d charged"
                    .formatted(paid, placed, reserved, held, charged));
        }
    }

    private long events(String type) throws Exception {
        return database.ask("select count(*) from domain_event where payload_type = '" + type + "'");
    }

    /** @throws IOException when it answers otherwise than before */
    void killAndStart() throws Exception {
        awaitViews();
        var before = Answers.of(application, data);
        long events = database.ask("select count(*) from domain_event");
        application.kill();
        application = start();
        figures.round(
                "ready after kill -9 at %,d events".formatted(events),
                "s",
                READY_SECONDS,
                application.readyAfter().toMillis() / 1000.0);
        awaitViews();
        var after = Answers.of(application, data);
        Results.write(folder.resolve("before.json"), before);
        Results.write(folder.resolve("after.json"), after);
        for (var question : before.keySet()) {
            if (!before.get(question).equals(after.get(question))) {
                throw new IOException(question + " is not answered as before; both answers are in the folder");
            }
        }
    }

    private void awaitViews() throws Exception {
        Waiting.until(CATCHING_UP, "showing everything in every view", () -> Lag.now(application.port()) == 0);
    }

    private static String until(int orders) {
        return ", until order %,d".formatted(orders);
    }

    @Override
    public void close() throws InterruptedException {
        application.close();
    }
}
