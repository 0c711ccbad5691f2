package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A pool that the agent may read, and a factory whose goods are in it.
 *
 * @param category nobody else's goods are of it
 */
record FedPool(String id, String category, Goods.Thing factory) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static FedPool granted() {
        var category = "kind-" + UUID.randomUUID().toString().substring(0, 8);
        return new FedPool(granted(category), category, Goods.verified(FACTORY));
    }

    private static String granted(String category) {
        var opened = OPERATOR.create(
                "/api/operations/pools", Map.of("name", "Fed", "rule", Map.of("categories", List.of(category))));
        assertThat(OPERATOR.change(
                                "/api/operations/pools/" + opened.id() + "/grant",
                                opened.version(),
                                Map.of("agentId", AGENT.id().value()))
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> AGENT.get("/feed/v1/pools/" + opened.id()).status() == 200);
        return opened.id();
    }

    String feed() {
        return "/feed/v1/pools/" + id;
    }

    Goods.Thing offered(String title) {
        return offered(title, Map.of());
    }

    /** @param more terms than a bag's, or others */
    Goods.Thing offered(String title, Map<String, Object> more) {
        var terms = new HashMap<>(Goods.bag(factory.id(), title));
        terms.put("category", category);
        terms.putAll(more);
        return Goods.published(FACTORY, terms);
    }

    /** The beginning, the records, the end. */
    List<JsonNode> snapshot(String query) {
        return Lines.of(AGENT, feed() + "/snapshot" + query);
    }

    List<JsonNode> awaitSnapshotOf(int records) {
        await().atMost(PATIENCE).until(() -> snapshot("").size() == records + 2);
        return snapshot("");
    }

    Answer changes(String after, String more) {
        return AGENT.get(feed() + "/changes?after=" + after + more);
    }
}
