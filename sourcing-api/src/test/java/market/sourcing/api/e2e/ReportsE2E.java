package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What reports do not say: amounts that can't be booked, and sales that came back. */
class ReportsE2E {
    private static String sales(String factory, String by) {
        return "/api/factories/" + factory + "/sales?by=" + by;
    }

    private static JsonNode net(String factory, String by) {
        return AUDITOR.get(sales(factory, by)).body().at("/items/0/net");
    }

    @Test
    void a_larger_order_is_refused() {
        var factory = Goods.verified(FACTORY).id();
        var row = "1,10001,GOLD,1000001,2024-01-30T09:15:00Z,10000000,1,France";
        var run = OPERATOR.send(
                "POST",
                "/api/imports/orders?factoryId=" + factory,
                BodyPublishers.ofString(row),
                "Content-Type",
                "text/csv");
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> OPERATOR.get("/api/imports/" + run.id() + "/refusals")
                                .text("/items/0/code"),
                        "AMOUNT_TOO_LARGE"::equals);
    }

    /** 60 bags are 350.10, and 7 of them 40.85. */
    @Test
    void what_was_refunded_in_a_case_is_not_sold_any_more() {
        var factory = Goods.verified(FACTORY).id();
        var bag = Goods.inStock(FACTORY, factory, "Net of refunds", 500);
        var order = Returned.received(BUYER, FACTORY, bag, 60);
        var path = Returned.onTheirWay(BUYER, FACTORY, Returned.damage(BUYER, order, 7), 0);
        Returned.take(FACTORY, path, "receive", Map.of("outcome", "FULL"));
        for (var by : List.of("listing", "buyer", "country", "month")) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> net(factory, by).at("/units").asLong() == 53);
            assertThat(net(factory, by).at("/amount/minor").asLong()).isEqualTo(350_10 - 40_85);
        }
    }
}
