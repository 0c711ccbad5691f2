package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveCasesE2E {
    private static final String LIVE = "/api/returns/live";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void both_sides_hear_of_a_step_and_nobody_else_does() {
        var bag = Goods.inStock(FACTORY, Goods.verified(FACTORY).id(), "Live case", 100);
        var order = Returned.received(BUYER, FACTORY, bag, 20);
        try (var buyer = Listening.as(BUYER, LIVE);
                var factory = Listening.as(FACTORY, LIVE);
                var stranger = Listening.as(OTHER_BUYER, LIVE)) {
            var path = Returned.opened(BUYER, Returned.claim(order, "NO_REASON", 5));
            var id = path.substring("/api/returns/".length());
            await().atMost(PATIENCE).until(() -> factory.hasHeard(id, "ASKED"));
            assertThat(Returned.step(FACTORY, path, "accept", Map.of()).status())
                    .isEqualTo(200);
            await().atMost(PATIENCE).until(() -> buyer.hasHeard(id, "AWAITING_GOODS"));
            assertThat(BUYER.get(path).text("/state"))
                    .as("who is told can read it")
                    .isEqualTo("AWAITING_GOODS");
            assertThat(buyer.lines()).contains("event:case");
            assertThat(stranger.hasHeardOf(id)).isFalse();
        }
    }
}
