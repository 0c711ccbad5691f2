package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import market.sourcing.infra.feed.record.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Test
    void an_order_and_the_file_of_its_dispute_show_what_had_been_told_when_it_was_placed() {
        var bag = pool.offered("Bag");
        var other = pool.offered("Cup");
        var first = pool.awaitSnapshotOf(3);
        var before = Returned.received(AGENT, FACTORY, other, 20);
        assertThat(AGENT.get(before + "/told").body().at("/told")).isEmpty();
        var confirmed = confirm(first.getFirst().at("/cursor").asString());
        FACTORY.change(bag.path("/reprice"), bag.version(), Map.of("ladder", List.of(Goods.tier(20, "4.0000"))));

        var order = Returned.received(AGENT, FACTORY, bag, 20);
        await().atMost(PATIENCE)
                .until(() -> AGENT.get(order + "/told").body().at("/told").size() == 1);
        var told = AGENT.get(order + "/told");
        var record = first.stream()
                .filter(it -> it.at("/id").asString().equals(bag.id()))
                .findFirst()
                .orElseThrow();
        assertThat(told.text("/told/0/listingId")).isEqualTo(bag.id());
        assertThat(told.text("/told/0/poolId")).isEqualTo(pool.id());
        assertThat(told.number("/told/0/confirmed")).isEqualTo(confirmed);
        assertThat(told.number("/told/0/version"))
                .isEqualTo(record.at("/version").asLong());
        assertThat(told.text("/placedAt")).isEqualTo(AGENT.get(order).text("/placedAt"));
        assertThat(Instant.parse(told.text("/told/0/confirmedAt"))).isBefore(Instant.parse(told.text("/placedAt")));
        assertThat(FACTORY.get(order + "/told").body()).isEqualTo(told.body());
        assertThat(BUYER.get(order + "/told").code()).isEqualTo("ORDER_UNKNOWN");

        var path = Returned.opened(AGENT, Returned.damage(AGENT, order, 1));
        var file = FACTORY.get(path + "/file");
        assertThat(file.text("/file/told/0/record/terms/ladder/0/price")).isEqualTo("6.1000");
        assertThat(file.text("/file/told/0/sha256"))
                .isEqualTo(told.text("/told/0/sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                Returned.sha256(CanonicalJson.write(file.body().at("/file/told/0/record"))
                                        .getBytes(StandardCharsets.UTF_8))));
        assertThat(AGENT.get(path + "/file").http().body())
                .isEqualTo(file.http().body());
    }

    /** As when a release has it read anew with one more member in each record. */
    private static void feedTellsMoreOf(String listing) {
        JdbcClient.create(Marketplace.started().bean(DataSource.class))
                .sql(
                        "update feed_version set facts = overlay(facts placing '{\"new\":\"member\",' from 1 for 1) where id = :id")
                .param("id", listing)
                .update();
    }

    private long confirm(String cursor) {
        var confirmed = AGENT.post(feed + "/receipts", Client.json(Map.of("cursor", cursor)));
        assertThat(confirmed.status()).isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> AGENT.get(feed + "/receipts").body().at("/items").size() == 1);
        return confirmed.number("/position");
    }
}
