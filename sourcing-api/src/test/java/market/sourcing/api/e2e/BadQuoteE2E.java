package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotes that can't be read, priced or ordered on; none of them leaves anything behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadQuoteE2E {
    private final Goods.Thing factory = Goods.verified(FACTORY);
    private final Goods.Thing bag = Goods.published(FACTORY, factory.id(), "Priced");

    @ParameterizedTest
    @CsvSource({
        "0, INVALID_VALUE",
        "-1, INVALID_VALUE",
        "1.5, WRONG_TYPE",
        "2147483647, INVALID_VALUE",
        "2147483648, OUT_OF_RANGE",
        "null, REQUIRED"
    })
    void a_quantity_is_named_with_its_line(String quantity, String code) {
        var body = "{\"lines\":[{\"listingId\":\"%1$s\",\"quantity\":20},{\"listingId\":\"%1$s\",\"quantity\":%2$s}]}"
                .formatted(bag.id(), quantity);
        var key = UUID.randomUUID().toString();
        var refused = BUYER.createAs(key, "/api/quotes", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly("lines[1].quantity: " + code);
        // The key is free still: nothing was written under it.
        assertThat(BUYER.createAs(key, "/api/quotes", Goods.order(bag.id(), 20)).status())
                .isEqualTo(201);
    }

    @Test
    void every_faulty_field_is_named() {
        var refused = BUYER.create(
                "/api/quotes",
                "{\"lines\":[{\"listingId\":7,\"quantity\":\"20\",\"colour\":\"red\"},null],\"shipTo\":\"Mars\",\"gift\":true}");
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "lines[0].listingId: WRONG_TYPE",
                        "lines[0].quantity: WRONG_TYPE",
                        "lines[0].colour: UNKNOWN_FIELD",
                        "lines[1]: REQUIRED",
                        "shipTo: INVALID_VALUE",
                        "gift: UNKNOWN_FIELD");
        assertThat(BUYER.create("/api/quotes", "{}").errors()).containsExactly("lines: REQUIRED");
        assertThat(BUYER.create("/api/quotes", "{\"lines\":[]}").errors()).containsExactly("lines: INVALID_VALUE");
        var many = BUYER.create("/api/quotes", Map.of("lines", Collections.nCopies(201, Trade.line(bag, 20))));
        assertThat(many.status()).isEqualTo(409);
        assertThat(many.code()).isEqualTo("TOO_MANY_LINES");
    }

    @Test
    void what_cannot_be_ordered_like_this_is_told_with_what_would_do() {
        var unknown = Map.<String, Object>of("listingId", "listing-nowhere", "quantity", 1);
        var refused = Trade.quote(BUYER, Trade.line(bag, 21), unknown);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NOTHING_TO_OFFER");
        var shortfalls = refused.body().at("/shortfalls");
        assertThat(shortfalls.valueStream().map(it -> it.at("/code").asString()))
                .containsExactlyInAnyOrder("LISTING_UNKNOWN", "QUANTITY_NOT_A_MULTIPLE");
        var few = Goods.inStock(FACTORY, factory.id(), "Few", 100);
        var tooMany = Trade.quote(BUYER, Trade.line(few, 200));
        assertThat(tooMany.text("/shortfalls/0/code")).isEqualTo("STOCK_TOO_LOW");
        assertThat(tooMany.number("/shortfalls/0/available")).isEqualTo(100);
    }

    @Test
    void what_costs_less_than_the_smallest_coin_is_not_sold() {
        var body = Goods.bag(factory.id(), "Crumbs");
        body.put("ladder", List.of(Goods.tier(1, "0.0001")));
        body.put("minimumOrderQuantity", 1);
        body.put("orderMultiple", 1);
        var crumbs = Goods.published(FACTORY, body);
        var refused = Trade.quote(BUYER, Trade.line(crumbs, 1));
        assertThat(refused.text("/shortfalls/0/code")).isEqualTo("AMOUNT_TOO_SMALL");
        var order = BUYER.create("/api/orders", Goods.order(crumbs.id(), 49));
        assertThat(order.status()).isEqualTo(409);
        assertThat(order.code()).isEqualTo("AMOUNT_TOO_SMALL");
        assertThat(BUYER.create("/api/orders", Goods.order(crumbs.id(), 50)).number("/total/minor"))
                .isEqualTo(1);
    }

    @Test
    void it_is_for_buyers_and_agents() {
        assertThat(NOBODY.create("/api/quotes", Goods.order(bag.id(), 20)).status())
                .isEqualTo(401);
        for (var other : List.of(FACTORY, OPERATOR, Client.AUDITOR)) {
            assertThat(Trade.quote(other, Trade.line(bag, 20)).status())
                    .as(other.toString())
                    .isEqualTo(403);
        }
        assertThat(Trade.quote(Client.AGENT, Trade.line(bag, 20)).status()).isEqualTo(201);
    }

    @Test
    void an_order_on_it_must_show_its_own_terms_and_nothing_else() {
        var quote = Trade.quote(BUYER, Trade.line(bag, 20));
        var altered = Trade.allOf(quote);
        altered.put("termsHash", "0".repeat(64));
        var refused = BUYER.create("/api/orders", altered);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("QUOTE_ALTERED");
        assertThat(refused.text("/termsHash")).isEqualTo(quote.text("/termsHash"));

        var both = Trade.allOf(quote);
        both.put("lines", List.of(Trade.line(bag, 20)));
        assertThat(BUYER.create("/api/orders", both).errors()).containsExactly("lines: INVALID_VALUE");
        var elsewhere = Trade.allOf(quote);
        elsewhere.put("factories", List.of("factory-other"));
        assertThat(BUYER.create("/api/orders", elsewhere).code()).isEqualTo("FACTORY_UNKNOWN");
        var wrong = Trade.allOf(quote);
        wrong.putAll(Map.of("factories", List.of(7), "partial", "yes"));
        assertThat(BUYER.create("/api/orders", wrong).errors())
                .containsExactlyInAnyOrder("factories[0]: WRONG_TYPE", "partial: WRONG_TYPE");
        assertThat(BUYER.create("/api/orders", "{\"quoteId\":\"quote-nowhere\"}")
                        .code())
                .isEqualTo("QUOTE_UNKNOWN");
        var aimless = Map.of("lines", List.of(Trade.line(bag, 20)), "partial", true);
        assertThat(BUYER.create("/api/orders", aimless).errors()).containsExactly("quoteId: REQUIRED");
        assertThat(BUYER.get("/api/quotes/" + quote.id() + "?min-version=0")
                        .body()
                        .at("/orders")
                        .size())
                .isZero();
        assertThat(BUYER.create("/api/orders", Trade.allOf(quote)).status()).isEqualTo(201);
    }
}
