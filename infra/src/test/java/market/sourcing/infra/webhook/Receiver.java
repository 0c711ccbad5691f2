package market.sourcing.infra.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens for webhooks, checks their signature, and answers what the test wants. */
public final class Receiver implements AutoCloseable {
    public final List<JsonNode> received = new CopyOnWriteArrayList<>();
    public final AtomicInteger status = new AtomicInteger(200);
    private final HttpServer server;

    public Receiver(WebhookSignature signature) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var header = exchange.getRequestHeaders().getFirst(WebhookSignature.HEADER);
            received.add(JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(signature.verifies(header, body) ? status.get() : 401, -1);
            exchange.close();
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    public List<String> eventIds() {
        return received.stream().map(notice -> notice.at("/eventId").asString()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
