package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an agent says it knows, and what can be shown of that. */
class ReceiptsE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FedPool pool = FedPool.granted();
    private final String feed = pool.feed();

    @Test
    void what_an_agent_has_confirmed_can_be_shown_later() {
        var bag = pool.offered("Bag");
        var first = pool.awaitSnapshotOf(2);
        var cursor = first.getFirst().at("/cursor").asString();
        assertThat(AGENT.get(feed + "/told?listing=" + bag.id() + "&by=2999-01-01T00:00:00Z")
                        .status())
                .isEqualTo(404);
        var confirmed = AGENT.post(feed + "/receipts", Client.json(Map.of("cursor", cursor)));
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.number("/position"))
                .isEqualTo(first.getFirst().at("/position").asLong());

        FACTORY.change(bag.path("/reprice"), bag.version(), Map.of("ladder", List.of(Goods.tier(20, "4.0000"))));
        await().atMost(PATIENCE)
                .until(() -> pool.changes(cursor, "").body().at("/items").size() == 1);
        await().atMost(PATIENCE)
                .until(() -> AGENT.get(feed + "/receipts").body().at("/items").size() == 1);
        var told = AGENT.get(feed + "/told?listing=" + bag.id() + "&by=2999-01-01T00:00:00Z");
        assertThat(told.number("/version"))
                .isEqualTo(first.get(2).at("/version").asLong());
        assertThat(told.text("/record/terms/ladder/0/price")).isEqualTo("6.1000");
        assertThat(told.number("/confirmed")).isEqualTo(confirmed.number("/position"));
        var seen = AUDITOR.get(feed + "/told?listing=" + bag.id() + "&by=2999-01-01T00:00:00Z&agent="
                + AGENT.id().value());
        assertThat(seen.body()).isEqualTo(told.body());

        var now = pool.changes(cursor, "").text("/next");
        var soon = AGENT.post(feed + "/receipts", Client.json(Map.of("cursor", now)));
        assertThat(soon.code()).isEqualTo("RECEIPT_TOO_SOON");
        assertThat(AGENT.post(feed + "/receipts", Client.json(Map.of("cursor", cursor)))
                        .number("/position"))
                .isEqualTo(confirmed.number("/position"));
        assertThat(AGENT.post(
                                feed + "/receipts",
                                Client.json(Map.of("cursor", FeedCopy.cursor(pool.id(), 999_999_999))))
                        .errors())
                .containsExactly("cursor: OUT_OF_RANGE");
        assertThat(AGENT.post(feed + "/receipts", "{}").errors()).containsExactly("cursor: REQUIRED");
        assertThat(OPERATOR.get(feed + "/receipts").errors()).containsExactly("agent: REQUIRED");
        assertThat(AGENT.get(feed + "/told?by=yesterday").errors())
                .containsExactlyInAnyOrder("listing: REQUIRED", "by: WRONG_TYPE");
    }
}
