package market.sourcing.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeepAliveTest {

    @Test
    void one_connection_reads_answers_of_known_length_and_in_chunks() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = "{\"asked\":\"%s\"}"
                    .formatted(exchange.getRequestURI().getRawQuery())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    exchange.getRequestURI().getPath().equals("/missing") ? 404 : 200,
                    exchange.getRequestURI().getPath().equals("/chunks") ? 0 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        try (var client = new KeepAlive(server.getAddress().getPort())) {
            assertThat(client.get("/length?q=1"))
                    .satisfies(answer -> assertThat(text(answer)).isEqualTo("200 {\"asked\":\"q=1\"}"));
            assertThat(client.get("/chunks?q=2"))
                    .satisfies(answer -> assertThat(text(answer)).isEqualTo("200 {\"asked\":\"q=2\"}"));
            assertThat(client.get("/missing?q=3"))
                    .satisfies(answer -> assertThat(text(answer)).isEqualTo("404 {\"asked\":\"q=3\"}"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_connection_that_the_server_ends_is_opened_anew() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, 2);
            try (var out = exchange.getResponseBody()) {
                out.write("ok".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        try (var client = new KeepAlive(server.getAddress().getPort())) {
            assertThat(text(client.get("/"))).isEqualTo("200 ok");
            assertThat(text(client.get("/"))).isEqualTo("200 ok");
        } finally {
            server.stop(0);
        }
    }

    private static String text(KeepAlive.Answer answer) {
        return answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
