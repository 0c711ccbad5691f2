package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Prices that a factory agreed with one buyer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreedQuoteE2E {
    private final Goods.Thing factory = Goods.verified(FACTORY);
    private final Goods.Thing bag = Goods.published(FACTORY, factory.id(), "By agreement");

    private Map<String, Object> agreement(int quantity, Map<String, Object> price) {
        var body = new LinkedHashMap<String, Object>();
        body.put("factoryId", factory.id());
        body.put("buyerId", BUYER.id().value());
        body.put("lines", List.of(Map.of("listingId", bag.id(), "quantity", quantity, "unitPrice", price)));
        body.put("freight", Map.of("minor", 500, "currency", "CNY"));
        body.put("validUntil", now().plus(Duration.ofDays(20)).toString());
        return body;
    }

    private static Instant now() {
        return Instant.parse(OPERATOR.get("/api/operations/clock").text("/now"));
    }

    private Answer agreed() {
        return FACTORY.create("/api/quotes/agreed", agreement(7, Goods.price("3.3333")));
    }

    /** 7 x 3.3333 = 23.3331, below the minimum and the ladder of the listing. */
    @Test
    void the_named_buyer_orders_at_the_agreed_price() {
        var quote = agreed();
        assertThat(quote.status()).isEqualTo(201);
        assertThat(quote.body().at("/agreed").asBoolean()).isTrue();
        var seen = BUYER.get("/api/quotes/" + quote.id() + "?min-version=0");
        assertThat(seen.text("/termsHash")).isEqualTo(quote.text("/termsHash"));
        var order = BUYER.create("/api/orders", Trade.allOf(quote));
        assertThat(order.status()).isEqualTo(201);
        assertThat(order.text("/orders/0/lines/0/saleMode")).isEqualTo("AGREED");
        assertThat(order.number("/orders/0/goods/minor")).isEqualTo(2_333);
        assertThat(order.number("/orders/0/total/minor")).isEqualTo(2_833);
        assertThat(order.text("/orders/0/buyerId")).isEqualTo(BUYER.id().value());
    }

    @Test
    void to_others_it_is_as_if_it_were_not_there() {
        var quote = agreed();
        FACTORY.get("/api/quotes/" + quote.id() + "?min-version=0");
        for (var other : List.of(OTHER_BUYER, OTHER_FACTORY, Client.AGENT)) {
            var unseen = other.get("/api/quotes/" + quote.id());
            assertThat(unseen.status()).as(other.toString()).isEqualTo(404);
            assertThat(unseen.code()).isEqualTo("QUOTE_UNKNOWN");
        }
        var order = OTHER_BUYER.create("/api/orders", Trade.allOf(quote));
        assertThat(order.status()).isEqualTo(404);
        assertThat(order.code()).isEqualTo("QUOTE_UNKNOWN");
    }

    @Test
    void only_the_factory_agrees_for_itself() {
        var body = agreement(20, Goods.price("3"));
        for (var other : List.of(OTHER_FACTORY, BUYER, Client.AUDITOR)) {
            assertThat(other.create("/api/quotes/agreed", body).status())
                    .as(other.toString())
                    .isIn(403, 404);
        }
    }

    @Test
    void what_cannot_be_agreed_is_named() {
        var dollars = FACTORY.create("/api/quotes/agreed", agreement(20, Map.of("value", "3", "currency", "USD")));
        assertThat(dollars.status()).isEqualTo(400);
        assertThat(dollars.code()).isEqualTo("CURRENCIES_DIFFER");
        assertThat(agreedWith("validUntil", now().plus(Duration.ofDays(31)).toString()))
                .containsExactly("validUntil: INVALID_VALUE");
        assertThat(agreedWith("validUntil", now().minusSeconds(1).toString()))
                .containsExactly("validUntil: INVALID_VALUE");
        assertThat(agreedWith("validUntil", "tomorrow")).containsExactly("validUntil: WRONG_TYPE");
        assertThat(agreedWith("buyerId", null)).containsExactly("buyerId: REQUIRED");
        assertThat(agreedWith("lines", List.of())).containsExactly("lines: INVALID_VALUE");
        assertThat(agreedWith("lines", List.of(Map.of("listingId", bag.id(), "quantity", 20))))
                .containsExactly("lines[0].unitPrice: REQUIRED");
        assertThat(agreedWith("freight", Map.of("minor", -1, "currency", "CNY")))
                .isNotEmpty();
    }

    private List<String> agreedWith(String field, @Nullable Object value) {
        var body = agreement(20, Goods.price("3"));
        body.put(field, value);
        var refused = FACTORY.create("/api/quotes/agreed", body);
        assertThat(refused.status()).as(refused.http().body()).isEqualTo(400);
        return refused.errors();
    }
}
