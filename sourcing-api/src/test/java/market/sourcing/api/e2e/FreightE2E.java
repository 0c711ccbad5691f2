package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreightE2E {
    private final Goods.Thing factory = Goods.verified(FACTORY);
    private final Goods.Thing bag = Goods.published(FACTORY, factory.id(), "Sent around");

    /** 500 g a piece: 10.00 for the first kilogram and 3.00 for each further one in Zhejiang, twice that elsewhere in China. */
    private static Map<String, Object> template() {
        var body = new LinkedHashMap<String, Object>();
        body.put("currency", "CNY");
        body.put("assumedGrams", 500);
        body.put("zones", List.of(zone("CN-ZJ", 1_000, 300), zone("CN", 2_000, 600)));
        return body;
    }

    private static Map<String, Object> zone(String region, long first, long further) {
        return Map.of(
                "regions", List.of(region),
                "firstGrams", 1_000,
                "firstFee", yuan(first),
                "furtherGrams", 1_000,
                "furtherFee", yuan(further),
                "freeFrom", yuan(100_000));
    }

    private static Map<String, Object> yuan(long minor) {
        return Map.of("minor", minor, "currency", "CNY");
    }

    private Answer state(Client who, Object body, String... headers) {
        var all = List.of("Content-Type", "application/json");
        var sent = new String[headers.length + 2];
        System.arraycopy(headers, 0, sent, 0, headers.length);
        sent[headers.length] = all.getFirst();
        sent[headers.length + 1] = all.getLast();
        return who.send("PUT", factory.path("/freight"), BodyPublishers.ofString(Client.json(body)), sent);
    }

    private String seen() {
        return "\"" + factory.version() + "\"";
    }

    private Answer quoteTo(String destination, int quantity) {
        return BUYER.create("/api/quotes", Map.of("lines", List.of(Trade.line(bag, quantity)), "shipTo", destination));
    }

    /** 20 pieces weigh 10 kg. */
    @Test
    void what_the_factory_states_is_found_in_quotes_and_orders() {
        assertThat(quoteTo("CN-ZJ", 20).number("/offers/0/freight/minor")).isZero();
        var stated = state(FACTORY, template(), "If-Match", seen());
        assertThat(stated.status()).isEqualTo(200);
        assertThat(stated.header("ETag")).isEqualTo("\"" + stated.version() + "\"");

        var near = quoteTo("CN-ZJ", 20);
        assertThat(near.number("/offers/0/freight/minor")).isEqualTo(1_000 + 9 * 300);
        assertThat(near.number("/offers/0/total/minor")).isEqualTo(12_200 + 3_700);
        assertThat(near.text("/offers/0/shipTo")).isEqualTo("CN-ZJ");
        assertThat(quoteTo("CN-GD", 20).number("/offers/0/freight/minor")).isEqualTo(2_000 + 9 * 600);
        assertThat(quoteTo("CN-ZJ", 200).number("/offers/0/freight/minor")).isZero();

        var order = BUYER.create("/api/orders", Trade.allOf(near));
        assertThat(order.number("/orders/0/total/minor")).isEqualTo(15_900);
        var direct = BUYER.create("/api/orders", Map.of("lines", List.of(Trade.line(bag, 20)), "shipTo", "CN-ZJ"));
        assertThat(direct.number("/total/minor")).isEqualTo(15_900);
    }

    @Test
    void a_quote_keeps_the_freight_it_was_given() {
        var quote = quoteTo("CN-ZJ", 20);
        state(FACTORY, template(), "If-Match", "*");
        var order = BUYER.create("/api/orders", Trade.allOf(quote));
        assertThat(order.number("/orders/0/freight/minor")).isZero();
    }

    @Test
    void where_no_zone_reaches_nothing_can_be_ordered() {
        state(FACTORY, template(), "If-Match", "*");
        var refused = quoteTo("VN", 20);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NOTHING_TO_OFFER");
        assertThat(refused.text("/shortfalls/0/code")).isEqualTo("DESTINATION_NOT_SERVED");
        var order = BUYER.create("/api/orders", Map.of("lines", List.of(Trade.line(bag, 20)), "shipTo", "VN"));
        assertThat(order.code()).isEqualTo("DESTINATION_NOT_SERVED");
        assertThat(quoteTo("XX", 20).errors()).containsExactly("shipTo: INVALID_VALUE");
        assertThat(quoteTo("Hanoi", 20).errors()).containsExactly("shipTo: INVALID_VALUE");
    }

    @Test
    void it_is_the_factorys_and_needs_the_version_that_was_seen() {
        assertThat(state(OTHER_FACTORY, template(), "If-Match", "*").status()).isIn(403, 404);
        assertThat(state(BUYER, template(), "If-Match", "*").status()).isIn(403, 404);
        assertThat(state(FACTORY, template()).code()).isEqualTo("IF_MATCH_MISSING");
        var stale = state(FACTORY, template(), "If-Match", "\"77\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(quoteTo("CN-ZJ", 20).number("/offers/0/freight/minor")).isZero();
    }

    @Test
    void every_faulty_field_is_named() {
        var body = template();
        body.put("assumedGrams", "heavy");
        body.put("zones", List.of(Map.of("regions", List.of("CN"), "firstGrams", 0.5)));
        assertThat(state(FACTORY, body, "If-Match", seen()).errors())
                .containsExactlyInAnyOrder(
                        "assumedGrams: WRONG_TYPE",
                        "zones[0].firstGrams: WRONG_TYPE",
                        "zones[0].firstFee: REQUIRED",
                        "zones[0].furtherGrams: REQUIRED",
                        "zones[0].furtherFee: REQUIRED");
        var twice = template();
        twice.put("zones", List.of(zone("CN", 1, 1), zone("CN", 2, 2)));
        assertThat(state(FACTORY, twice, "If-Match", seen()).status()).isEqualTo(400);
        var nowhere = template();
        nowhere.put("zones", List.of(zone("CN", 1, 1), zone("Utopia", 2, 2)));
        assertThat(state(FACTORY, nowhere, "If-Match", seen()).errors())
                .containsExactly("zones[1].regions[0]: INVALID_VALUE");
        var negative = template();
        negative.put("zones", List.of(zone("CN", -1, 1)));
        assertThat(state(FACTORY, negative, "If-Match", seen()).errors())
                .containsExactly("zones[0].firstFee: INVALID_VALUE");
    }
}
