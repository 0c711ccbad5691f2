package market.sourcing.bench.measure;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPInputStream;
import market.sourcing.bench.Options;
import market.sourcing.bench.catalogue.Catalogue;
import market.sourcing.bench.catalogue.Fill;
import market.sourcing.bench.catalogue.FilledPool;
import market.sourcing.bench.load.FeedReaders;
import market.sourcing.bench.load.KeepAlive;
import market.sourcing.bench.load.OpenLoop;
import market.sourcing.bench.report.Figures;
import market.sourcing.bench.report.Target;
import market.sourcing.bench.running.ChildApplication;
import market.sourcing.bench.running.Marketplace;
import market.sourcing.bench.running.Token;
import market.sourcing.bench.running.Waiting;
import market.sourcing.infra.feed.PoolFeed;

/**
 * The feed of one pool with all listings of a catalogue, from the application as the README starts it: reading all of it, reading on
 * from long ago, and hearing of changes while many listen.
 */
final class FeedBenchmark implements Benchmark {
    private static final int LISTINGS = 100_000;
    private static final int CHANGES = 1_000_000;
    private static final int READERS = 1_000;
    private static final int CHANGES_PER_SECOND = 5;
    private static final int TIMES = 50;
    private static final Target RECORDS_PER_SECOND = Target.atLeast(20_000);
    private static final Target LIVE_P99_MILLIS = Target.atMost(500);
    private static final Target FROM_LONG_AGO_MILLIS = Target.atMost(200);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String PATH = "/feed/v1/pools/" + FilledPool.POOL;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final double NANOS_IN_SECOND = 1e9;

    @Override
    public Duration longest(Options options) {
        return Duration.ofMinutes(40);
    }

    @Override
    public void measure(Options options, Path folder, Figures figures) throws Exception {
        var data = folder.resolve("data");
        long head = fill(data);
        var settings = Map.of(
                "sourcing.feed.live-per-account", Integer.toString(READERS), "sourcing.connections.per-address", "0");
        try (var application =
                ChildApplication.start(options.applicationFlags(), data, folder.resolve("application.txt"), settings)) {
            var token = Token.of(data, application.port(), "operator");
            snapshots(application, token, options, figures);
            fromLongAgo(application, token, head, options, figures);
            live(application, token, head, options, figures);
            figures.round("most resident", "MiB", application.mostResidentMiB());
        }
    }

    /** Returns the position of the last event. */
    private static long fill(Path data) throws Exception {
        try (var marketplace = Marketplace.start(data)) {
            var fill = Fill.into(marketplace);
            fill.listings(LISTINGS);
            fill.things(1, _ -> FilledPool.opened());
            fill.things(LISTINGS, FilledPool::entered);
            fill.things(CHANGES, FactoryChanges.of(LISTINGS));
            marketplace.awaitViews();
            long head = marketplace.log().head();
            var feed = marketplace.the(PoolFeed.class);
            Waiting.until(LONGEST, "feeding " + head + " events", () -> feed.reach() >= head);
            return head;
        }
    }

    /** The first is thrown away. */
    private static void snapshots(ChildApplication application, String token, Options options, Figures figures)
            throws IOException {
        for (int repeat = -1; repeat < options.repeats(); repeat++) {
            long begun = System.nanoTime();
            long records = readSnapshot(application.port(), token);
            double seconds = (System.nanoTime() - begun) / NANOS_IN_SECOND;
            if (repeat >= 0) {
                figures.round("records of a snapshot, gzip", "1/s", RECORDS_PER_SECOND, records / seconds);
                figures.round("resident after a snapshot", "MiB", application.residentMiB());
            }
        }
    }

    private static long readSnapshot(int port, String token) throws IOException {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + PATH + "/snapshot")
                .toURL()
                .openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        try (var in = new GZIPInputStream(connection.getInputStream(), 1 << 16)) {
            return records(in);
        }
    }

    /** Lines between the first and the last, which has to be there. */
    private static long records(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        var end = "";
        long lines = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int at = 0; at < read; at++) {
                lines += buffer[at] == '\n' ? 1 : 0;
            }
            int kept = Math.min(read, 80);
            end = end + new String(buffer, read - kept, kept, StandardCharsets.UTF_8);
            end = end.substring(Math.max(0, end.length() - 80));
        }
        if (!end.endsWith("\"end\":true}\n")) {
            throw new IOException("The snapshot was cut: " + end);
        }
        return lines - 2;
    }

    private static void fromLongAgo(
            ChildApplication application, String token, long head, Options options, Figures figures)
            throws IOException {
        try (var client = new KeepAlive(application.port())) {
            for (int repeat = -1; repeat < options.repeats(); repeat++) {
                double most = 0;
                for (int time = 0; time < TIMES; time++) {
                    long after = head - CHANGES + ThreadLocalRandom.current().nextInt(1_000);
                    long begun = System.nanoTime();
                    var answer = client.get(
                            PATH + "/changes?size=100&after=" + cursor(after),
                            "Authorization: Bearer " + token + "\r\n");
                    most = Math.max(most, (System.nanoTime() - begun) / NANOS_IN_MILLI);
                    if (answer.status() != HttpURLConnection.HTTP_OK) {
                        throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
                    }
                }
                if (repeat >= 0) {
                    figures.round("changes of 1,000,000 events ago, slowest of 50", "ms", FROM_LONG_AGO_MILLIS, most);
                }
            }
        }
    }

    private static void live(ChildApplication application, String token, long head, Options options, Figures figures)
            throws Exception {
        var path = PATH + "/changes/live?after=" + cursor(head);
        try (var readers = new FeedReaders(application.port(), path, token, READERS);
                var clients = new KeepAlive(application.port(), 3)) {
            var prices = new PriceChanges(clients, token);
            Waiting.until(LONGEST, "listening", () -> readers.listening() == READERS);
            for (int repeat = -1; repeat < options.repeats(); repeat++) {
                int first = (repeat + 1) * 1_000;
                OpenLoop.run(CHANGES_PER_SECOND, options.round(), (number, due) -> {
                    readers.delays().sends(Catalogue.listingId(first + number));
                    prices.of(first + number);
                });
                long wanted = (long) READERS * CHANGES_PER_SECOND * options.seconds();
                Waiting.until(
                        Duration.ofMinutes(1), "hearing", () -> readers.delays().count() >= wanted);
                var heard = readers.delays().heard();
                if (repeat >= 0) {
                    figures.round("change sent to heard, 1,000 live readers, p50", "ms", heard.millis(50));
                    figures.round(
                            "change sent to heard, 1,000 live readers, p99", "ms", LIVE_P99_MILLIS, heard.millis(99));
                }
            }
            if (readers.listening() < READERS) {
                throw new IllegalStateException(READERS - readers.listening() + " readers were cut");
            }
        }
    }

    private static String cursor(long position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("changes:" + (position + 1) + ":" + FilledPool.POOL).getBytes(StandardCharsets.US_ASCII));
    }
}
