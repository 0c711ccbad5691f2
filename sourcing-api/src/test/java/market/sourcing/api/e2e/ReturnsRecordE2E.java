package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnsRecordE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void what_comes_back_to_a_factory_is_shown_with_what_it_was_counted_from() {
        var factory = Goods.verified(FACTORY);
        var order = Trade.paid(BUYER, Goods.published(FACTORY, Goods.bag(factory.id(), "Counted")), 100);
        assertThat(Trade.handOver(FACTORY, order).status()).isEqualTo(200);
        var address = "/api/factories/" + factory.id() + "/returns/summary";
        await().atMost(PATIENCE).until(() -> OTHER_BUYER.get(address).number("/windows/0/returned/denominator") == 1);
        var record = OTHER_BUYER.get(address);
        assertThat(record.number("/minimumSample")).isEqualTo(5);
        assertThat(record.number("/windows/1/days")).isEqualTo(30);
        for (var signal : List.of("returned", "refunded", "disputed", "answered")) {
            assertThat(record.text("/windows/0/" + signal + "/signal")).isEqualTo("NONE");
        }
        assertThat(record.body().at("/windows/0/answered/meanSeconds").isNull()).isTrue();
        assertThat(BUYER.get("/api/factories/factory-none/returns/summary").code())
                .isEqualTo("FACTORY_UNKNOWN");
    }
}
