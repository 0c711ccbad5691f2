package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/** The ledger, as an auditor reads it. */
record Ledger(Client client) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** So many orders have movements of each kind, each order one of a kind. */
    void awaitEachOnce(Map<String, Integer> kinds) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(movements()).isEqualTo(kinds));
    }

    /** What the provider has is what the sandbox has. */
    void awaitAtTheSandbox(long minor) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(client.get("auditor", "/api/ledger/accounts?account=provider/sandbox")
                                .body()
                                .at("/items/0/balance/minor")
                                .asLong())
                        .isEqualTo(minor));
    }

    /** Every currency sums to zero. */
    void mustAddUp() throws IOException, InterruptedException {
        var sums = client.get("auditor", "/api/ledger/trial-balance").body().path("sums");
        assertThat(sums).isNotEmpty().allMatch(sum -> sum.path("minor").asLong() == 0);
    }

    /** How many orders have movements of each kind; fails when one has two of a kind. */
    private Map<String, Integer> movements() throws IOException, InterruptedException {
        var kinds = new TreeMap<String, Integer>();
        var orders = new HashSet<String>();
        var path = "/api/ledger/entries?size=100";
        for (var page = client.get("auditor", path); ; ) {
            for (var movement : page.body().path("items")) {
                var kind = movement.path("event").asString();
                assertThat(orders.add(kind + movement.path("orderId").asString()))
                        .as("once an order")
                        .isTrue();
                kinds.merge(kind, 1, Integer::sum);
            }
            var next = page.body().path("next");
            if (!next.isString()) {
                return kinds;
            }
            page = client.get("auditor", path + "&after=" + next.asString());
        }
    }
}
