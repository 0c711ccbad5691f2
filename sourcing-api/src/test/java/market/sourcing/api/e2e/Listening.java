package market.sourcing.api.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** A client that listens to server-sent events, and the lines it was sent. */
record Listening(HttpClient client, HttpResponse<Stream<String>> answer, Queue<String> lines) implements AutoCloseable {
    static Listening as(Client account, String path) {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(Marketplace.started().address() + path))
                .header("Authorization", "Bearer " + account.token())
                .header("Accept", "text/event-stream")
                .build();
        try {
            var listening =
                    new Listening(client, client.send(request, BodyHandlers.ofLines()), new ConcurrentLinkedQueue<>());
            Thread.ofVirtual().start(listening::listen);
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        try (var told = answer.body()) {
            told.forEach(lines::add);
            lines.add("over");
        } catch (UncheckedIOException closed) {
            lines.add("closed");
        }
    }

    boolean hasHeard(String id, String state) {
        return lines.stream()
                .anyMatch(line -> line.startsWith("data:") && line.contains(id) && line.contains("\"" + state + "\""));
    }

    boolean isOver() {
        return lines.contains("over");
    }

    boolean hasHeardOf(String id) {
        return lines.stream().anyMatch(line -> line.contains(id));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
