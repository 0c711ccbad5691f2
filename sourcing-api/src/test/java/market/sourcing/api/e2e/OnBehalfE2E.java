package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Abroad.REFERENCE;
import static market.sourcing.api.e2e.Abroad.onBehalf;
import static market.sourcing.api.e2e.Abroad.order;
import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An agent orders for a customer abroad, and everybody sees of it what is his to see. */
class OnBehalfE2E {
    private static final String LIST = "/api/commissions";

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing bag;

    @BeforeAll
    static void a_factory_sells() {
        bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "For abroad", 100_000);
    }

    @Test
    void whose_an_order_is_the_agent_and_the_platform_see_and_the_factory_only_where_it_goes() {
        var station = Abroad.station("DIRECT_MAIL");
        var consignee = Abroad.stated(station);
        var placed =
                Trade.path(AGENT.create("/api/orders", order(bag, 20, onBehalf(station, "DIRECT_MAIL", consignee))));
        for (var whole : List.of(AGENT, OPERATOR, AUDITOR)) {
            var seen = whole.get(placed + "?min-version=0");
            assertThat(seen.text("/onBehalf/reference")).isEqualTo(REFERENCE);
            assertThat(seen.text("/onBehalf/station")).isEqualTo(station);
            assertThat(seen.text("/onBehalf/customsMode")).isEqualTo("DIRECT_MAIL");
            assertThat(seen.text("/onBehalf/consigneeId")).isEqualTo(consignee);
        }
        var factorys = FACTORY.get(placed);
        assertThat(factorys.text("/onBehalf/station")).isEqualTo(station);
        assertThat(factorys.text("/onBehalf/customsMode")).isEqualTo("DIRECT_MAIL");
        assertThat(factorys.body().at("/onBehalf/reference").isNull()).isTrue();
        assertThat(factorys.body().at("/onBehalf/consigneeId").isNull()).isTrue();
        assertThat(factorys.http().body()).doesNotContain(REFERENCE, consignee);
        assertThat(FACTORY.get(placed + "/timeline").http().body()).doesNotContain(REFERENCE, consignee);
        assertThat(BUYER.get(placed).status()).isEqualTo(404);

        var own = Trade.placed(AGENT, bag, 20);
        assertThat(AGENT.get(own + "?min-version=0").body().at("/onBehalf").isNull())
                .isTrue();
    }

    @Test
    void an_agent_finds_its_commissions_by_market_and_reference_page_by_page() {
        var one = Abroad.station("DIRECT_IMPORT");
        var other = Abroad.station("DIRECT_IMPORT");
        var first = ordered(one, "first");
        var second = ordered(one, "second");
        var third = ordered(other, "first");
        assertThat(found("?market=" + one)).containsExactly(second, first);
        assertThat(found("?market=" + one + "&reference=first")).containsExactly(first);
        assertThat(found("?reference=first")).startsWith(third).contains(first).doesNotContain(second);
        var page = AGENT.get(LIST + "?market=" + one + "&size=1");
        assertThat(page.text("/items/0/orderId")).isEqualTo(second);
        assertThat(page.body().at("/items/0/consigneeId").isNull()).isTrue();
        assertThat(found("?market=" + one + "&size=1&after=" + page.text("/next")))
                .containsExactly(first);

        var agents = "&agent=" + AGENT.id();
        for (var staff : List.of(OPERATOR, AUDITOR)) {
            assertThat(staff.get(LIST + "?market=" + one + agents).text("/items/1/orderId"))
                    .isEqualTo(first);
        }
        assertThat(OPERATOR.get(LIST).errors()).containsExactly("agent: REQUIRED");
        assertThat(AGENT.get(LIST + "?market=No%20market").errors()).containsExactly("market: INVALID_VALUE");
        assertThat(AGENT.get(LIST + "?after=nowhere").errors()).containsExactly("after: INVALID_VALUE");
    }

    @Test
    void all_orders_on_a_quote_are_for_the_same_customer() {
        var station = Abroad.station("BONDED", "DIRECT_MAIL");
        var consignee = Abroad.stated(station);
        var other = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "For abroad too", 1_000);
        var quote = AGENT.create("/api/quotes", Map.of("lines", List.of(Trade.line(bag, 20), Trade.line(other, 20))));
        assertThat(quote.status()).isEqualTo(201);
        var body = new HashMap<>(Trade.allOf(quote));
        body.put("onBehalf", onBehalf(station, "BONDED", consignee));
        var ordered = AGENT.create("/api/orders", body);
        assertThat(ordered.status()).isEqualTo(201);
        assertThat(ordered.body().at("/orders")).hasSize(2);
        for (var order : ordered.body().at("/orders")) {
            var seen = AGENT.get("/api/orders/" + order.at("/id").asString() + "?min-version=0");
            assertThat(seen.text("/onBehalf/consigneeId")).isEqualTo(consignee);
        }
        assertThat(AGENT.get("/api/consignees/" + consignee + "?min-version=2").number("/orders"))
                .isEqualTo(2);
    }

    @Test
    void what_can_not_be_ordered_for_a_customer_is_refused_and_leaves_nothing() {
        var station = Abroad.station("DIRECT_MAIL", "DIRECT_IMPORT");
        var consignee = Abroad.stated(station);
        assertThat(AGENT.create("/api/orders", order(bag, 20, Map.of())).errors())
                .containsExactlyInAnyOrder(
                        "onBehalf.reference: REQUIRED", "onBehalf.station: REQUIRED", "onBehalf.customsMode: REQUIRED");
        var faulty = Map.of("reference", " ", "station", "No market", "customsMode", "SMUGGLED", "consigneeId", "me");
        assertThat(AGENT.create("/api/orders", order(bag, 20, faulty)).errors())
                .containsExactlyInAnyOrder(
                        "onBehalf.station: INVALID_VALUE",
                        "onBehalf.customsMode: INVALID_VALUE",
                        "onBehalf.consigneeId: INVALID_VALUE");
        assertThat(tried(onBehalf(station, "DIRECT_MAIL", null)).errors())
                .containsExactly("onBehalf.consigneeId: INVALID_VALUE");
        assertThat(tried(onBehalf(station, "DIRECT_IMPORT", consignee)).errors())
                .containsExactly("onBehalf.consigneeId: INVALID_VALUE");
        assertThat(tried(onBehalf(station, "BONDED", consignee)).code()).isEqualTo("CUSTOMS_MODE_NOT_OFFERED");
        assertThat(tried(onBehalf("nowhere", "DIRECT_IMPORT", null)).code()).isEqualTo("STATION_UNKNOWN");
        assertThat(tried(onBehalf(station, "DIRECT_MAIL", "consignee-nobody")).code())
                .isEqualTo("CONSIGNEE_UNKNOWN");
        assertThat(tried(onBehalf(Abroad.station("DIRECT_MAIL"), "DIRECT_MAIL", consignee))
                        .code())
                .isEqualTo("CONSIGNEE_OF_OTHER_STATION");
        var buyers = BUYER.create("/api/orders", order(bag, 20, onBehalf(station, "DIRECT_IMPORT", null)));
        assertThat(buyers.code()).isEqualTo("NOT_ALLOWED");
        // Neither does an order that fails by itself: the bag is sold from 20 pieces.
        assertThat(AGENT.create("/api/orders", order(bag, 5, onBehalf(station, "DIRECT_MAIL", consignee)))
                        .code())
                .isEqualTo("QUANTITY_BELOW_MINIMUM");
        assertThat(AGENT.get("/api/consignees/" + consignee).number("/orders")).isZero();
        ordered(station, "marks the end of what was tried");
        assertThat(AGENT.get(LIST + "?market=" + station).body().at("/items")).hasSize(1);
    }

    private static Answer tried(Object onBehalf) {
        return AGENT.create("/api/orders", order(bag, 20, onBehalf));
    }

    /** The id of an order by direct import, which the list shows. */
    private static String ordered(String station, String reference) {
        var onBehalf = onBehalf(station, "DIRECT_IMPORT", null);
        onBehalf.put("reference", reference);
        var placed = AGENT.create("/api/orders", order(bag, 20, onBehalf));
        assertThat(placed.status()).as(placed.http().body()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> found("?market=" + station).contains(placed.id()));
        return placed.id();
    }

    private static List<String> found(String query) {
        return AGENT.get(LIST + query)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/orderId").asString())
                .toList();
    }
}
