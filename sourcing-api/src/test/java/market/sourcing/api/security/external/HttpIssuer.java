package market.sourcing.api.security.external;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tiny issuer: its metadata and its keys over HTTP, and whatever tokens a test wants of it. */
final class HttpIssuer implements AutoCloseable {
    private final int port;
    private @Nullable HttpServer server;
    private final SignedTokens hand;

    HttpIssuer() {
        server = listening(0);
        port = server.getAddress().getPort();
        hand = new SignedTokens(name(), "one");
        answers(server);
    }

    String name() {
        return "http://127.0.0.1:" + port;
    }

    SignedTokens hand() {
        return hand;
    }

    void goAway() {
        Objects.requireNonNull(server).stop(0);
        server = null;
    }

    void comeBack() {
        server = listening(port);
        answers(server);
    }

    private void answers(HttpServer http) {
        http.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(name(), name())));
        http.createContext(
                "/keys", exchange -> answer(exchange, hand.published().toString()));
        http.start();
    }

    private static HttpServer listening(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            goAway();
        }
    }
}
