package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LivePromisesE2E {
    private static final String LIVE = "/api/promises/live";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Live", 1_000);
    }

    @Test
    void both_sides_hear_of_a_change_and_nobody_else_does() {
        try (var buyer = Listening.as(BUYER, LIVE);
                var factory = Listening.as(FACTORY, LIVE);
                var stranger = Listening.as(OTHER_FACTORY, LIVE)) {
            assertThat(buyer.answer().statusCode()).isEqualTo(200);
            assertThat(buyer.answer().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            var order = Trade.paid(BUYER, bag, 20);
            await().atMost(PATIENCE).until(() -> buyer.hasHeard(Books.orderId(order), "RUNNING"));
            await().atMost(PATIENCE).until(() -> factory.hasHeard(Books.orderId(order), "RUNNING"));
            assertThat(FACTORY.get(order + "/promise").text("/state"))
                    .as("who is told can read it")
                    .isEqualTo("RUNNING");
            Trade.cancel(BUYER, order);
            await().atMost(PATIENCE).until(() -> factory.hasHeard(Books.orderId(order), "ENDED"));
            assertThat(buyer.lines()).contains("event:promise");
            assertThat(stranger.hasHeardOf(Books.orderId(order))).isFalse();
        }
    }

    @Test
    void an_account_has_four_streams_at_most() {
        var open = new ArrayList<Listening>();
        try {
            for (int number = 0; number < 4; number++) {
                open.add(Listening.as(OTHER_BUYER, LIVE));
            }
            assertThat(open)
                    .allSatisfy(it -> assertThat(it.answer().statusCode()).isEqualTo(200));
            var refused = OTHER_BUYER.get(LIVE);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(refused.header("Retry-After")).isNotNull();
        } finally {
            open.forEach(Listening::close);
        }
    }

    @Test
    void who_asks_for_the_head_only_takes_no_place() {
        for (int time = 0; time < 5; time++) {
            var head = OTHER_BUYER.send("HEAD", LIVE, BodyPublishers.noBody());
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).startsWith("text/event-stream");
        }
    }
}
