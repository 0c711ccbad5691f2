package market.sourcing.api.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FirstOrderE2E {
    private static final String WORD = "tote" + Goods.unique().toLowerCase(Locale.ROOT);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_has_a_bag_on_sale() {
        factory = Goods.verified(FACTORY);
        bag = Goods.published(FACTORY, factory.id(), "Canvas " + WORD);
    }

    @Test
    void a_published_listing_is_found_by_anybody_in_both_languages() {
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(found("/api/listings?q=" + WORD)).contains(bag.id()));
        assertThat(found("/api/listings?size=100&q=" + Client.encoded("托特包"))).contains(bag.id());
        var item = NOBODY.get("/api/listings?q=" + WORD).body().at("/items/0");
        assertThat(item.at("/price/value").asString()).isEqualTo("6.1000");
        assertThat(item.at("/minimumOrderQuantity").asInt()).isEqualTo(20);
    }

    @Test
    void its_detail_shows_the_terms_it_is_sold_under() {
        var detail = NOBODY.get("/api/listings/" + bag.id());
        assertThat(detail.status()).isEqualTo(200);
        assertThat(detail.text("/state")).isEqualTo("PUBLISHED");
        assertThat(detail.text("/ladder/1/price/value")).isEqualTo("5.8350");
        assertThat(detail.number("/ladder/0/to")).isEqualTo(59);
        assertThat(detail.number("/orderMultiple")).isEqualTo(5);
        assertThat(detail.text("/dispatchPromise")).isEqualTo("H48");
    }

    /** One below, at and one above each step, in cartons of 5; 55 x 6.1 = 335.5, 60 x 5.835 = 350.1, 200 x 5.2 = 1040. */
    @ParameterizedTest
    @CsvSource({
        "20, 20, 6.1000, 12200",
        "25, 20, 6.1000, 15250",
        "55, 20, 6.1000, 33550",
        "60, 60, 5.8350, 35010",
        "65, 60, 5.8350, 37928",
        "195, 60, 5.8350, 113783",
        "200, 200, 5.2000, 104000",
        "205, 200, 5.2000, 106600"
    })
    void an_order_is_priced_by_the_tier_its_quantity_falls_in(int quantity, int tier, String price, long amount) {
        var order = BUYER.create("/api/orders", Goods.order(bag.id(), quantity));
        assertThat(order.status()).isEqualTo(201);
        assertThat(order.number("/lines/0/tierFrom")).isEqualTo(tier);
        assertThat(order.text("/lines/0/unitPrice/value")).isEqualTo(price);
        assertThat(order.number("/lines/0/amount/minor")).isEqualTo(amount);
        assertThat(order.number("/total/minor")).isEqualTo(amount);
        assertThat(order.text("/total/currency")).isEqualTo("CNY");
        assertThat(order.header("Location")).isEqualTo("/api/orders/" + order.id());
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 20", "19, 20, 20", "21, 20, 25", "63, 60, 65"})
    void a_quantity_that_cannot_be_is_refused_with_the_nearest_that_can(int quantity, int below, int above) {
        var refused = BUYER.create("/api/orders", Goods.order(bag.id(), quantity));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo(quantity < 20 ? "QUANTITY_BELOW_MINIMUM" : "QUANTITY_NOT_A_MULTIPLE");
        var nearest = refused.body()
                .at("/nearestValid")
                .valueStream()
                .map(n -> n.asInt())
                .toList();
        assertThat(nearest).isEqualTo(below == above ? List.of(below) : List.of(below, above));
    }

    @Test
    void buyer_factory_and_operator_see_the_order() {
        var placed = BUYER.create("/api/orders", Goods.order(bag.id(), 40));
        var path = "/api/orders/" + placed.id() + "?min-version=" + placed.version();
        for (var party : List.of(BUYER, FACTORY, OPERATOR, Client.AUDITOR)) {
            var seen = party.get(path);
            assertThat(seen.status()).as(party.toString()).isEqualTo(200);
            assertThat(seen.number("/total/minor")).isEqualTo(24400);
            assertThat(seen.header("ETag")).isEqualTo("\"" + placed.version() + "\"");
        }
        assertThat(ids(BUYER.get("/api/orders?size=100"))).contains(placed.id());
        assertThat(ids(FACTORY.get("/api/orders?size=100"))).contains(placed.id());
        assertThat(ids(OPERATOR.get("/api/orders?size=100&factory=" + factory.id())))
                .contains(placed.id());
    }

    @Test
    void pages_of_orders_follow_each_other_without_a_gap() {
        var first = BUYER.create("/api/orders", Goods.order(bag.id(), 20));
        var second = BUYER.create("/api/orders", Goods.order(bag.id(), 25));
        BUYER.get("/api/orders/" + first.id() + "?min-version=0");
        BUYER.get("/api/orders/" + second.id() + "?min-version=0");
        var all = ids(BUYER.get("/api/orders?size=100"));
        var one = BUYER.get("/api/orders?size=1");
        var two = BUYER.get("/api/orders?size=1&after=" + one.text("/next"));
        assertThat(all.subList(0, 2)).containsExactly(ids(one).getFirst(), ids(two).getFirst());
    }

    @Test
    void a_listing_with_several_skus_needs_one_named() {
        var body = Goods.bag(factory.id(), "Two colours");
        var codes = List.of("A-" + Goods.unique(), "B-" + Goods.unique());
        body.put("skus", codes.stream().map(code -> Map.of("code", code)).toList());
        var draft = FACTORY.create("/api/listings", body);
        FACTORY.change("/api/listings/" + draft.id() + "/publish", draft.version());
        var refused = BUYER.create("/api/orders", Goods.order(draft.id(), 20));
        assertThat(refused.code()).isEqualTo("SKU_UNKNOWN");
        assertThat(texts(refused.body().at("/skus"))).isEqualTo(codes);
        var quoted = BUYER.create("/api/quotes", Goods.order(draft.id(), 20));
        assertThat(quoted.code()).isEqualTo("NOTHING_TO_OFFER");
        assertThat(texts(quoted.body().at("/shortfalls/0/skus"))).isEqualTo(codes);
    }

    @Test
    void a_suspended_factory_can_neither_be_found_nor_ordered_from_until_it_is_reinstated() {
        var other = Goods.verified(FACTORY);
        var goods = Goods.published(FACTORY, other.id(), "Suspended goods");
        var suspended = OPERATOR.change(other.path("/suspend"), other.version(), Map.of("reason", "papers expired"));
        assertThat(suspended.status()).isEqualTo(200);
        assertThat(BUYER.create("/api/orders", Goods.order(goods.id(), 20)).code())
                .isEqualTo("FACTORY_SUSPENDED");
        OPERATOR.get(other.path("?min-version=" + suspended.version()));
        assertThat(NOBODY.get("/api/listings/" + goods.id()).status()).isEqualTo(404);
        var back = OPERATOR.change(other.path("/reinstate"), suspended.version(), Map.of("reason", "papers renewed"));
        assertThat(back.status()).isEqualTo(200);
        assertThat(BUYER.create("/api/orders", Goods.order(goods.id(), 20)).status())
                .isEqualTo(201);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> found(String path) {
        return ids(NOBODY.get(path));
    }

    private static List<String> ids(Answer list) {
        return list.body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
