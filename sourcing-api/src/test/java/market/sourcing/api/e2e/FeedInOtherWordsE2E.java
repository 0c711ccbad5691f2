package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A pool in the words of schema.org, and as product data for Google Merchant. */
class FeedInOtherWordsE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LINKS =
            "&link=https://shop.example/p/%7Bid%7D&image=https://shop.example/i/%7Bid%7D.jpg";

    private final FedPool pool = FedPool.granted();
    private final String merchant = pool.feed() + "/snapshot/merchant?station=";

    private static String station(String currency) {
        var id = Abroad.station(currency, List.of("vi", "en"), "DIRECT_MAIL");
        assertThat(AGENT.get("/feed/v1/stations/" + id + "?min-version=0").status())
                .isEqualTo(200);
        return id;
    }

    private static String body(Answer answer) {
        return answer.http().body();
    }

    @Test
    void a_snapshot_says_the_same_in_the_words_of_schema_org() {
        var bag = pool.offered("Bag");
        Goods.count(FACTORY, bag, 70);
        await().atMost(PATIENCE)
                .until(() -> pool.awaitSnapshotOf(2).get(2).at("/record/stock").size() == 1);
        var plain = pool.snapshot("");
        var at = plain.getFirst().at("/position").asLong();
        var lines = Lines.of(AGENT, pool.feed() + "/snapshot/schema-org?at=" + at);

        assertThat(lines.getFirst()).isEqualTo(plain.getFirst());
        assertThat(lines.getLast()).isEqualTo(plain.getLast());
        for (int line = 1; line <= 2; line++) {
            assertThat(lines.get(line).at("/id")).isEqualTo(plain.get(line).at("/id"));
            assertThat(lines.get(line).at("/version")).isEqualTo(plain.get(line).at("/version"));
            assertThat(lines.get(line).at("/record/@context").asString()).isEqualTo("https://schema.org");
        }
        assertThat(lines.get(1).at("/record/@type").asString()).isEqualTo("Organization");
        var group = lines.get(2).at("/record");
        assertThat(group.at("/@type").asString()).isEqualTo("ProductGroup");
        assertThat(group.at("/productGroupID").asString()).isEqualTo(bag.id());
        assertThat(group.at("/hasVariant/0/offers/0/price").asString()).isEqualTo("6.1000");
        assertThat(group.at("/hasVariant/0/offers/0/availability").asString()).isEqualTo("https://schema.org/InStock");
        assertThat(group.at("/hasVariant/0/offers/0/inventoryLevel/minValue").asInt())
                .isEqualTo(50);

        var rest = Lines.of(
                AGENT,
                pool.feed() + "/snapshot/schema-org?at=" + at + "&after=FACTORY/"
                        + pool.factory().id());
        assertThat(rest.subList(1, rest.size())).isEqualTo(lines.subList(2, lines.size()));
        assertThat(AGENT.get(pool.feed() + "/snapshot/schema-org?at=999999999").errors())
                .containsExactly("at: OUT_OF_RANGE");
    }

    @Test
    void product_data_has_what_is_sold_by_the_piece_at_the_shops_own_price() {
        var id = station("NOK");
        var bag = pool.offered("By the piece", Map.of("dropshipPrice", Goods.price("12.3456")));
        pool.offered("By the carton");
        pool.awaitSnapshotOf(3);
        assertThat(body(AGENT.get(merchant + id + LINKS)))
                .contains("<!-- broken off: NO_RATE -->")
                .doesNotContain("</rss>");

        var posted = OPERATOR.create(
                "/api/operations/rates",
                Map.of(
                        "base",
                        "CNY",
                        "quote",
                        "NOK",
                        "rate",
                        "1.4",
                        "of",
                        Returned.now().minusSeconds(60).toString(),
                        "source",
                        "a bank's board"));
        AGENT.get("/feed/v1/rates/" + posted.id() + "?min-version=" + posted.version());
        var answer = AGENT.get(merchant + id + LINKS + "&markup=5000");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/rss+xml");
        var price = AGENT.get("/feed/v1/stations/" + id + "/prices?quantity=1&listing=" + bag.id());
        assertThat(price.number("/total/minor")).isEqualTo(1_780);
        assertThat(body(answer))
                .contains("<g:price>26.70 NOK</g:price>")
                .contains("<g:title>By the piece</g:title>")
                .contains("left out: {DROPSHIP_NOT_OFFERED=")
                .endsWith("</rss>")
                .doesNotContain("By the carton");

        OPERATOR.change(
                "/api/operations/pools/" + pool.id() + "/revoke",
                0,
                Map.of("agentId", AGENT.id().value(), "reason", "over"));
        await().atMost(PATIENCE).until(() -> AGENT.get(merchant + id + LINKS).status() == 404);
    }

    @Test
    void a_shop_says_where_it_is_and_in_which_market() {
        assertThat(AGENT.get(pool.feed() + "/snapshot/merchant").errors())
                .containsExactlyInAnyOrder("station: REQUIRED", "link: REQUIRED", "image: REQUIRED");
        assertThat(AGENT.get(merchant + "No!&link=https://shop.example/p&image=ftp://a/%7Bid%7D&markup=100001")
                        .errors())
                .containsExactlyInAnyOrder(
                        "station: INVALID_VALUE",
                        "link: INVALID_VALUE",
                        "image: INVALID_VALUE",
                        "markup: INVALID_VALUE");
        assertThat(AGENT.get(merchant + "nowhere" + LINKS).code()).isEqualTo("STATION_UNKNOWN");
        var closed = station("SEK");
        var end = OPERATOR.change("/api/operations/stations/" + closed + "/close", 0, Map.of("reason", "for today"));
        AGENT.get("/feed/v1/stations/" + closed + "?min-version=" + end.version());
        assertThat(AGENT.get(merchant + closed + LINKS).code()).isEqualTo("STATION_CLOSED");
    }

    /** As while it is read anew: somebody else has the row of its token. */
    @Test
    void while_the_feed_is_behind_nobody_is_told_what_was_as_what_is() throws SQLException {
        var id = station("CNY");
        pool.offered("Bag", Map.of("dropshipPrice", Goods.price("12.3456")));
        var known = pool.awaitSnapshotOf(2).getFirst().at("/position").asLong();
        var transactions = Marketplace.started().bean(DataSourceTransactionManager.class);
        try (var holder = Objects.requireNonNull(transactions.getDataSource()).getConnection()) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("select from token_entry where processor_name = 'feed' for update");
            }
            pool.offered("Hat");
            assertThat(AGENT.get(merchant + id + LINKS).code()).isEqualTo("VIEW_BEHIND");
            assertThat(AGENT.get(pool.feed() + "/snapshot").code()).isEqualTo("VIEW_BEHIND");
            assertThat(AGENT.get(pool.feed() + "/snapshot/schema-org").code()).isEqualTo("VIEW_BEHIND");
            assertThat(pool.snapshot("?at=" + known)).hasSize(4);
            holder.rollback();
        }
        assertThat(pool.awaitSnapshotOf(3)).hasSize(5);
    }
}
