package market.sourcing.bench.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Where webhooks lead: takes every message at once; and how late it hears of what was sent. */
public final class ToldShop implements AutoCloseable {
    private static final Pattern CHANGE = Pattern.compile("\"id\":\"([^\"]+)\",\"kind\":\"");
    private static final int WAITING = 1_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SentAndHeard delays = new SentAndHeard();
    private final LongAdder messages = new LongAdder();
    private final LongAdder changes = new LongAdder();
    private final AtomicLong lastAt = new AtomicLong();

    public ToldShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** An address of its own for each webhook. */
    public String url(int number) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + number;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            long now = System.nanoTime();
            exchange.sendResponseHeaders(HttpURLConnection.HTTP_NO_CONTENT, -1);
            messages.increment();
            lastAt.accumulateAndGet(now, Math::max);
            for (var change = CHANGE.matcher(body); change.find(); ) {
                changes.increment();
                delays.hears(change.group(1), now);
            }
        }
    }

    /** How many it took so far. */
    public long messages() {
        return messages.sum();
    }

    /** How many changes were in them. */
    public long changes() {
        return changes.sum();
    }

    /** When the last one came, on the clock of {@link System#nanoTime()}. */
    public long lastAt() {
        return lastAt.get();
    }

    /** Of the changes that it hears of. */
    public SentAndHeard delays() {
        return delays;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
