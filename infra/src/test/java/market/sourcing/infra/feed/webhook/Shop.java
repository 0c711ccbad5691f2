package market.sourcing.infra.feed.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An agent's shop that is told of changes, and answers as the test wants. */
final class Shop implements AutoCloseable {
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    final AtomicInteger status = new AtomicInteger(204);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** How an exchange is answered, once what came was noted. */
    interface Answer {
        void give(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** A message as it came. */
    record Heard(String path, String host, String id, long seconds, String signatures, String body, int status) {}

    Shop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        answers("/hook", exchange -> exchange.sendResponseHeaders(status.get(), -1));
        server.start();
    }

    void answers(String path, Answer answer) {
        server.createContext(path, exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            heard.add(new Heard(
                    path,
                    headers.getFirst("Host"),
                    headers.getFirst("webhook-id"),
                    Long.parseLong(headers.getFirst("webhook-timestamp")),
                    headers.getFirst("webhook-signature"),
                    body,
                    status.get()));
            try {
                answer.give(exchange);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    /** What it took. */
    List<Heard> taken() {
        return heard.stream().filter(it -> it.status() / 100 == 2).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
