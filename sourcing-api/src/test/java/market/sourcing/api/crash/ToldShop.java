package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An agent's shop that writes down what it is told before it answers, and stands still in between when it is to. */
final class ToldShop implements AutoCloseable {
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile @Nullable Stop stop;

    private record Message(String id, String body) {}

    /** Holds whoever tells that message, until the shop goes on. */
    private record Stop(int message, CountDownLatch reached, CountDownLatch over) {}

    ToldShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/hook", this::hear);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Message(exchange.getRequestHeaders().getFirst("webhook-id"), body));
            var now = stop;
            if (now != null && heard.size() >= now.message()) {
                now.reached().countDown();
                now.over().await();
            }
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** The shop will stand still when it has written down so many more messages. */
    void standsStillAfter(int more) {
        stop = new Stop(heard.size() + more, new CountDownLatch(1), new CountDownLatch(1));
    }

    void awaitStandingStill() throws InterruptedException {
        var now = stop;
        assertThat(now != null && now.reached().await(1, TimeUnit.MINUTES)).isTrue();
    }

    void goesOn() {
        var now = stop;
        stop = null;
        if (now != null) {
            now.over().countDown();
        }
    }

    /** What it knows, which passes over an id that it has; the same was told under that. */
    List<JsonNode> known() {
        var byId = new LinkedHashMap<String, String>();
        for (var message : heard) {
            var before = byId.putIfAbsent(message.id(), message.body());
            assertThat(message.body()).isEqualTo(before == null ? message.body() : before);
        }
        return byId.values().stream()
                .flatMap(body ->
                        Client.JSON.readTree(body).path("data").path("changes").valueStream())
                .toList();
    }

    /** How many messages came twice. */
    long toldTwice() {
        return heard.size() - heard.stream().map(Message::id).distinct().count();
    }

    @Override
    public void close() {
        goesOn();
        server.stop(0);
        threads.shutdownNow();
    }
}
