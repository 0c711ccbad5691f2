package market.sourcing.bench.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.catalogue.QueryMix;
import market.sourcing.bench.catalogue.Wanted;
import market.sourcing.bench.load.ClosedLoop;
import market.sourcing.bench.load.Latencies;
import market.sourcing.bench.load.OpenLoop;
import market.sourcing.bench.load.SearchClients;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Results;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Processes;
import market.sourcing.projections.listing.search.SearchCursor;
import org.jspecify.annotations.Nullable;

/** Searching a catalogue of a given size: inside the process, over HTTP by one client, and by sixteen at once. */
record SearchBenchmark(int listings) implements Benchmark {
    private static final int CONNECTIONS = 16;
    private static final Target P99_MILLIS = Target.atMost(10);
    private static final Target P99_OF_MANY_MILLIS = Target.atMost(60);
    private static final Target PER_SECOND = Target.atLeast(2_000);
    private static final int CHANGES_A_SECOND = 50;
    private static final int MANY = 100_000;
    private static final int FEW = 10_000;

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        try (var marketplace = Marketplace.start(folder.resolve("data"))) {
            Fill.into(marketplace).listings(listings);
            inside(marketplace, options, figures);
            var one = overHttp(marketplace, 1, options, folder);
            for (var round : one.rounds()) {
                figures.round(name("over HTTP, 1 client, p50"), "ms", round.p50());
                figures.round(
                        name("over HTTP, 1 client, p99"), "ms", listings == MANY ? P99_MILLIS : null, round.p99());
            }
            var many = overHttp(marketplace, CONNECTIONS, options, folder);
            for (var round : many.rounds()) {
                figures.round(
                        name("over HTTP, 16 connections"),
                        "1/s",
                        listings == FEW ? PER_SECOND : null,
                        round.perSecond());
                figures.round(
                        name("over HTTP, 16 connections, p99"),
                        "ms",
                        listings == MANY ? P99_OF_MANY_MILLIS : null,
                        round.p99());
            }
            for (var round : whilePricesChange(marketplace, options, folder).rounds()) {
                figures.round(name("over HTTP, 16 connections, 50 prices changed a second"), "1/s", round.perSecond());
                figures.round(name("over HTTP, 16 connections, 50 prices changed a second, p99"), "ms", round.p99());
            }
        }
    }

    @Override
    public boolean fitsTheHeap() {
        return true;
    }

    private void inside(Marketplace marketplace, Options options, Figures figures) throws Exception {
        var search = new InsideSearch(marketplace);
        var mix = new QueryMix(1);
        for (int repeat = -1; repeat < options.repeats(); repeat++) {
            var latencies = new Latencies();
            ClosedLoop.perSecond(1, options.round(), client -> () -> {
                var wanted = mix.next();
                var end = timed(search, wanted, null, latencies);
                if (wanted.secondPage() && end != null) {
                    timed(search, wanted, end, latencies);
                }
            });
            if (repeat >= 0) {
                figures.round(name("in process, p50"), "ms", latencies.millis(50));
                figures.round(name("in process, p99"), "ms", latencies.millis(99));
                figures.round(name("learning words of other languages"), "ms", InsideSearch.learning(marketplace));
            }
        }
    }

    private static @Nullable SearchCursor timed(
            InsideSearch search, Wanted wanted, @Nullable SearchCursor after, Latencies latencies) {
        long start = System.nanoTime();
        var end = search.page(wanted, after);
        latencies.add(System.nanoTime() - start);
        return end;
    }

    private static SearchClients.Rounds overHttp(Marketplace marketplace, int clients, Options options, Path folder)
            throws IOException, InterruptedException {
        var answer = folder.resolve("clients-" + clients + ".json");
        var process = Processes.java(
                        List.of("-Xmx256m"),
                        SearchClients.class.getName(),
                        List.of(
                                Integer.toString(marketplace.port()),
                                Integer.toString(clients),
                                Integer.toString(options.seconds()),
                                Integer.toString(options.repeats()),
                                answer.toString()))
                .inheritIO()
                .start();
        boolean ended = process.waitFor(options.seconds() * (options.repeats() + 2L) + 60, TimeUnit.SECONDS);
        Processes.end(process);
        if (!ended || process.exitValue() != 0) {
            throw new IOException("the search clients did not finish; their message is above");
        }
        return Results.read(answer, SearchClients.Rounds.class);
    }

    private SearchClients.Rounds whilePricesChange(Marketplace marketplace, Options options, Path folder)
            throws Exception {
        var load = new CommandLoad(marketplace);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var changes = thread.submit(() -> {
                OpenLoop.run(
                        CHANGES_A_SECOND,
                        options.round().multipliedBy(options.repeats() + 1L),
                        (number, due) -> load.reprice(number % listings));
                return null;
            });
            var rounds = overHttp(marketplace, CONNECTIONS, options, folder);
            changes.get();
            return rounds;
        }
    }

    private String name(String what) {
        return "search in %,d listings %s".formatted(listings, what);
    }
}
