package market.sourcing.infra.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpPostTest {
    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final CountDownLatch released = new CountDownLatch(1);
    private final HttpPost post = new HttpPost(new WebhookSignature(
            new WebhookSecrets(List.of("0123456789abcdef0123456789abcdef")), InstantSource.system()));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/drips", this::drip);
        server.createContext("/takes", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
    }

    @Test
    void what_is_taken_is_sent() {
        assertThat(post.send(at("/takes"), BODY)).isTrue();
        assertThat(post.send(at("/nowhere"), BODY)).isFalse();
    }

    @Test
    void an_answer_that_does_not_end_is_none() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(post.send(at("/drips"), BODY)).isFalse());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void drip(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            while (!released.await(100, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
