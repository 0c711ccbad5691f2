package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A factory closes unpaid orders sooner than the platform does. */
class PaymentTimeE2E {
    @SuppressWarnings("NullAway.Init")
    private Goods.Thing factory;

    @BeforeEach
    void a_factory_trades() {
        factory = Goods.verified(FACTORY);
    }

    private Answer state(Client who, Object body, String... headers) {
        var sent = new String[headers.length + 2];
        System.arraycopy(headers, 0, sent, 0, headers.length);
        sent[headers.length] = "Content-Type";
        sent[headers.length + 1] = "application/json";
        return who.send("PUT", factory.path("/payment-time"), BodyPublishers.ofString(Client.json(body)), sent);
    }

    private Answer state(int minutes) {
        var stated = state(FACTORY, Map.of("minutes", minutes), "If-Match", "*");
        assertThat(stated.status()).isEqualTo(200);
        return stated;
    }

    @Test
    void an_order_is_closed_at_the_minute_that_was_bound_whatever_the_factory_says_later() {
        var bag = Goods.inStock(FACTORY, factory.id(), "Soon to be paid", 1_000);
        var before = Trade.placed(BUYER, bag, 20);
        var stated = state(60);
        var shown = BUYER.get(factory.path("?min-version=" + stated.version()));
        assertThat(shown.number("/payWithinMinutes")).isEqualTo(60);

        var quote = Trade.quote(BUYER, Trade.line(bag, 60));
        assertThat(quote.number("/offers/0/payWithinMinutes")).isEqualTo(60);
        state(10_000);
        var onQuote = BUYER.create("/api/orders", Trade.allOf(quote));
        var order = "/api/orders/" + onQuote.text("/orders/0/id");
        assertThat(onQuote.number("/orders/0/payWithinMinutes")).isEqualTo(60);
        assertThat(BUYER.get(order + "?min-version=0").text("/nextAt")).isEqualTo(onQuote.text("/orders/0/closesAt"));
        var after = Trade.placed(BUYER, bag, 20);
        Trade.awaitAvailable(FACTORY, bag, 900);

        Trade.letPass(Duration.ofMinutes(55));
        assertThat(BUYER.get(order).text("/state")).isEqualTo("AWAITING_PAYMENT");
        Trade.letPass(Duration.ofMinutes(6));
        Trade.awaitState(BUYER, order, "CLOSED_UNPAID");
        Trade.awaitAvailable(FACTORY, bag, 960);
        assertThat(BUYER.get(before).text("/state")).isEqualTo("AWAITING_PAYMENT");
        assertThat(BUYER.get(after).text("/state")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void it_is_the_factorys_and_needs_the_version_that_was_seen() {
        var body = Map.of("minutes", 60);
        assertThat(state(OTHER_FACTORY, body, "If-Match", "*").status()).isEqualTo(403);
        assertThat(state(BUYER, body, "If-Match", "*").status()).isEqualTo(403);
        assertThat(state(FACTORY, body).code()).isEqualTo("IF_MATCH_MISSING");
        assertThat(state(FACTORY, body, "If-Match", "\"77\"").status()).isEqualTo(412);
        var stated = state(OPERATOR, body, "If-Match", "\"" + factory.version() + "\"");
        assertThat(stated.status()).isEqualTo(200);
        assertThat(stated.version()).isEqualTo(factory.version() + 1);
    }

    @Test
    void a_time_that_can_not_be_is_named() {
        var tooShort = state(FACTORY, Map.of("minutes", 29), "If-Match", "*");
        assertThat(tooShort.status()).isEqualTo(400);
        assertThat(tooShort.code()).isEqualTo("INVALID_VALUE");
        assertThat(tooShort.text("/field")).isEqualTo("minutes");
        assertThat(tooShort.number("/least")).isEqualTo(30);
        assertThat(state(FACTORY, Map.of(), "If-Match", "*").errors()).containsExactly("minutes: REQUIRED");
        assertThat(state(FACTORY, Map.of("minutes", "soon"), "If-Match", "*").errors())
                .containsExactly("minutes: WRONG_TYPE");
    }
}
