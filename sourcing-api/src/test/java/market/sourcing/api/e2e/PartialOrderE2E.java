package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a quote over two factories when one of them can't deliver any more. */
class PartialOrderE2E {
    private static final Map<String, String> REASON = Map.of("reason", "because");

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing shoe;

    @SuppressWarnings("NullAway.Init")
    private Goods.Thing bag;

    @SuppressWarnings("NullAway.Init")
    private Answer quote;

    @BeforeAll
    static void two_factories_sell() {
        factory = Goods.verified(FACTORY);
        shoe = Goods.published(OTHER_FACTORY, Goods.verified(OTHER_FACTORY).id(), "Always there");
    }

    @BeforeEach
    void a_buyer_has_a_quote() {
        bag = Goods.inStock(FACTORY, factory.id(), "Soon gone", 20);
        quote = Trade.quote(BUYER, Trade.line(bag, 20), Trade.line(shoe, 20));
        assertThat(quote.body().at("/offers").size()).isEqualTo(2);
    }

    @Test
    void when_the_stock_is_gone_all_or_nothing_is_nothing() {
        Trade.placed(OTHER_BUYER, bag, 20);
        var refused = BUYER.create("/api/orders", Trade.allOf(quote));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("STOCK_TOO_LOW");
        assertThat(refused.number("/available")).isZero();
        assertThat(BUYER.get("/api/quotes/" + quote.id()).body().at("/orders").size())
                .isZero();
    }

    @Test
    void when_the_stock_is_gone_the_rest_is_ordered_by_those_who_want_it() {
        Trade.placed(OTHER_BUYER, bag, 20);
        assertRestIsOrdered("STOCK_TOO_LOW");
    }

    @Test
    void when_a_listing_is_withdrawn_the_rest_is_ordered() {
        assertThat(FACTORY.change(bag.path("/withdraw"), bag.version(), REASON).status())
                .isEqualTo(200);
        assertThat(BUYER.create("/api/orders", Trade.allOf(quote)).code()).isEqualTo("LISTING_WITHDRAWN");
        assertRestIsOrdered("LISTING_WITHDRAWN");
    }

    @Test
    void when_a_factory_is_suspended_the_rest_is_ordered() {
        var suspended = OPERATOR.post(factory.path("/suspend"), Client.json(REASON), "If-Match", "*");
        assertThat(BUYER.create("/api/orders", Trade.allOf(quote)).code()).isEqualTo("FACTORY_SUSPENDED");
        assertRestIsOrdered("FACTORY_SUSPENDED");
        OPERATOR.change(factory.path("/reinstate"), suspended.version(), REASON);
    }

    @Test
    void each_factory_may_be_ordered_from_by_itself_and_once() {
        var first = Trade.allOf(quote);
        first.put("factories", List.of(factory.id()));
        assertThat(BUYER.create("/api/orders", first).body().at("/orders").size())
                .isEqualTo(1);
        var again = BUYER.create("/api/orders", first);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("QUOTE_ALREADY_ORDERED");
        assertRestIsOrdered("QUOTE_ALREADY_ORDERED");
    }

    /** The answer stays the same when what was missing is there again, for that key. */
    private void assertRestIsOrdered(String missing) {
        var key = UUID.randomUUID().toString();
        var ordered = BUYER.createAs(key, "/api/orders", Trade.whatCanBeHadOf(quote));
        assertThat(ordered.status()).isEqualTo(201);
        assertThat(ordered.text("/orders/0/lines/0/listingId")).isEqualTo(shoe.id());
        assertThat(ordered.body().at("/orders").size()).isEqualTo(1);
        assertThat(ordered.body().at("/refused").size()).isEqualTo(1);
        assertThat(ordered.text("/refused/0/code")).isEqualTo(missing);
        assertThat(ordered.text("/refused/0/factoryId")).isEqualTo(factory.id());
        Goods.count(FACTORY, bag, 100);
        assertThat(BUYER.createAs(key, "/api/orders", Trade.whatCanBeHadOf(quote))
                        .body())
                .isEqualTo(ordered.body());
        assertThat(BUYER.createAs(key, "/api/orders", Trade.allOf(quote)).status())
                .isEqualTo(422);
    }
}
