package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LivePromisesE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Live", 1_000);
    }

    /** A client that listens, and the lines it was sent. */
    private record Listening(HttpClient client, HttpResponse<Stream<String>> answer, Queue<String> lines)
            implements AutoCloseable {
        static Listening as(Client account) {
            var client = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(
                            URI.create(Marketplace.started().address() + "/api/promises/live"))
                    .header("Authorization", "Bearer " + account.token())
                    .header("Accept", "text/event-stream")
                    .build();
            try {
                var listening = new Listening(
                        client, client.send(request, BodyHandlers.ofLines()), new ConcurrentLinkedQueue<>());
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
            } catch (UncheckedIOException closed) {
                lines.add("closed");
            }
        }

        boolean hasHeard(String order, String state) {
            return lines.stream()
                    .anyMatch(line -> line.startsWith("data:")
                            && line.contains(Books.orderId(order))
                            && line.contains("\"" + state + "\""));
        }

        boolean hasHeardOf(String order) {
            return lines.stream().anyMatch(line -> line.contains(Books.orderId(order)));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @Test
    void both_sides_hear_of_a_change_and_nobody_else_does() {
        try (var buyer = Listening.as(BUYER);
                var factory = Listening.as(FACTORY);
                var stranger = Listening.as(OTHER_FACTORY)) {
            assertThat(buyer.answer().statusCode()).isEqualTo(200);
            assertThat(buyer.answer().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            var order = Trade.paid(BUYER, bag, 20);
            await().atMost(PATIENCE).until(() -> buyer.hasHeard(order, "RUNNING"));
            await().atMost(PATIENCE).until(() -> factory.hasHeard(order, "RUNNING"));
            assertThat(FACTORY.get(order + "/promise").text("/state"))
                    .as("who is told can read it")
                    .isEqualTo("RUNNING");
            Trade.cancel(BUYER, order);
            await().atMost(PATIENCE).until(() -> factory.hasHeard(order, "ENDED"));
            assertThat(buyer.lines()).contains("event:promise");
            assertThat(stranger.hasHeardOf(order)).isFalse();
        }
    }

    @Test
    void an_account_has_four_streams_at_most() {
        var open = new ArrayList<Listening>();
        try {
            for (int number = 0; number < 4; number++) {
                open.add(Listening.as(OTHER_BUYER));
            }
            assertThat(open)
                    .allSatisfy(it -> assertThat(it.answer().statusCode()).isEqualTo(200));
            var refused = OTHER_BUYER.get("/api/promises/live");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(refused.header("Retry-After")).isNotNull();
        } finally {
            open.forEach(Listening::close);
        }
    }
}
