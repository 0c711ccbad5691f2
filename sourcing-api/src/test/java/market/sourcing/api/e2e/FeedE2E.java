package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The feed of a pool, as an agent reads it. */
class FeedE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FedPool pool = FedPool.granted();
    private final String feed = pool.feed();

    private static List<String> ids(List<JsonNode> lines) {
        return lines.subList(1, lines.size() - 1).stream()
                .map(line -> line.at("/id").asString())
                .toList();
    }

    @Test
    void who_applies_the_changes_after_a_snapshot_has_the_next_one() {
        var bag = pool.offered("Bag");
        var before = pool.awaitSnapshotOf(2);
        assertThat(ids(before)).containsExactly(pool.factory().id(), bag.id());
        assertThat(before.getFirst().at("/records").asLong()).isEqualTo(2);
        assertThat(before.getFirst().at("/pool").asString()).isEqualTo(pool.id());
        assertThat(before.getLast().at("/end").asBoolean()).isTrue();
        assertThat(before.get(2).at("/record/terms/ladder/0/from").asInt()).isEqualTo(20);

        var hat = pool.offered("Hat");
        FACTORY.change(bag.path("/reprice"), bag.version(), Map.of("ladder", List.of(Goods.tier(20, "4.0000"))));
        var after = pool.awaitSnapshotOf(3);
        var copy = new FeedCopy(before);
        var cursor = before.getFirst().at("/cursor").asString();
        await().atMost(PATIENCE).until(() -> {
            var page = pool.changes(cursor, "&size=100").body();
            return page.at("/items").size() >= 2;
        });
        var page = pool.changes(cursor, "&size=100").body();
        page.at("/items").forEach(copy::apply);
        assertThat(page.at("/items"))
                .anySatisfy(change -> {
                    assertThat(change.at("/id").asString()).isEqualTo(hat.id());
                    assertThat(change.at("/move").asString()).isEqualTo("ENTERED");
                    assertThat(change.at("/reason").asString()).isEqualTo("RULE_FULFILLED");
                })
                .anySatisfy(change -> {
                    assertThat(change.at("/id").asString()).isEqualTo(bag.id());
                    assertThat(change.at("/cause").asString()).isEqualTo("FACTORY_EDIT");
                    assertThat(change.at("/patch")).anySatisfy(step -> {
                        assertThat(step.at("/path").asString()).isEqualTo("/terms/ladder");
                        assertThat(step.at("/old/0/price").asString()).isEqualTo("6.1000");
                        assertThat(step.at("/value/0/price").asString()).isEqualTo("4.0000");
                    });
                });
        var fresh = pool.snapshot("?at="
                + page.at("/items")
                        .get(page.at("/items").size() - 1)
                        .at("/position")
                        .asLong());
        assertThat(copy.lines()).isEqualTo(Lines.texts(fresh.subList(1, fresh.size() - 1)));

        assertThat(page.at("/more").asBoolean()).isFalse();
        assertThat(pool.changes(page.at("/next").asString(), "").body().at("/items"))
                .isEmpty();
        assertThat(Lines.of(AGENT, feed + "/changes/stream?after=" + cursor)
                        .getLast()
                        .at("/end")
                        .asBoolean())
                .isTrue();
        assertThat(ids(after)).hasSize(3);
    }

    @Test
    void every_record_is_what_the_schema_says() {
        pool.offered("Bag");
        Goods.count(FACTORY, pool.offered("Hat"), 70);
        var lines = pool.awaitSnapshotOf(3);
        var schema = SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(Client.NOBODY.get("/feed/v1/schema").body());
        assertThat(lines.subList(1, lines.size() - 1))
                .allSatisfy(line -> assertThat(schema.validate(line)).isEmpty());
        assertThat(schema.validate(lines.getFirst())).isNotEmpty();
    }

    @Test
    void what_leaves_is_told_with_its_reason_and_its_factory_leaves_with_the_last() {
        var bag = pool.offered("Bag");
        var cursor = pool.awaitSnapshotOf(2).getFirst().at("/cursor").asString();
        FACTORY.change(bag.path("/pause"), bag.version(), Map.of("reason", "holiday"));
        await().atMost(PATIENCE).until(() -> pool.snapshot("").size() == 2);
        var told = new ArrayList<String>();
        pool.changes(cursor, "")
                .body()
                .at("/items")
                .forEach(change -> told.add(change.at("/kind").asString() + " "
                        + change.at("/move").asString() + " "
                        + change.at("/reason").asString()));
        assertThat(told).containsExactly("LISTING CHANGED ", "FACTORY LEFT LAST_LISTING", "LISTING LEFT PAUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "identity"})
    void a_snapshot_comes_packed_as_its_reader_likes_and_goes_on_where_it_was_cut(String packing) {
        var first = pool.offered("One");
        var second = pool.offered("Two");
        var whole = pool.awaitSnapshotOf(3);
        var packed = Lines.packed(AGENT, feed + "/snapshot", packing);
        assertThat(packed.header("Content-Encoding")).isEqualTo(packing.equals("identity") ? null : packing);
        assertThat(packed.lines()).isEqualTo(whole);

        var at = whole.getFirst().at("/position").asLong();
        pool.offered("Three");
        pool.awaitSnapshotOf(4);
        var cut = ids(whole).get(1);
        var rest = Lines.packed(AGENT, feed + "/snapshot?at=" + at + "&after=LISTING/" + cut, packing);
        assertThat(ids(rest.lines())).containsExactly(ids(whole).get(2)).isSubsetOf(first.id(), second.id());
    }

    @Test
    void a_page_waits_for_what_is_new_and_a_live_reader_hears_of_it() {
        var bag = pool.offered("Bag");
        var cursor = pool.awaitSnapshotOf(2).getFirst().at("/cursor").asString();
        try (var live = Listening.as(AGENT, feed + "/changes/live?after=" + cursor)) {
            assertThat(live.answer().statusCode()).isEqualTo(200);
            var waiting = new ArrayList<Answer>();
            var thread = Thread.ofVirtual().start(() -> waiting.add(pool.changes(cursor, "&wait=20")));
            Goods.count(FACTORY, bag, 70);
            await().atMost(PATIENCE).until(() -> !thread.isAlive());
            assertThat(waiting.getFirst().text("/items/0/cause")).isEqualTo("STOCK");
            await().atMost(PATIENCE).until(() -> live.hasHeard(bag.id(), "CHANGED"));
            var id = live.lines().stream()
                    .filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring(3);
            assertThat(AGENT.get(feed + "/changes?after=" + id.trim()).body().at("/items"))
                    .isEmpty();

            OPERATOR.change(
                    "/api/operations/pools/" + pool.id() + "/revoke",
                    0,
                    Map.of("agentId", AGENT.id().value(), "reason", "over"));
            await().atMost(PATIENCE).until(() -> AGENT.get(feed).status() == 404);
            Goods.count(FACTORY, bag, 7);
            await().atMost(PATIENCE).until(() -> live.isOver());
        }
        for (var path : List.of("/snapshot", "/changes", "/changes/stream", "/changes/live")) {
            assertThat(AGENT.get(feed + path).code()).isEqualTo("POOL_UNKNOWN");
        }
    }

    @Test
    void an_account_has_four_live_readers_at_most() {
        var open = new ArrayList<Listening>();
        try {
            for (int number = 0; number < 4; number++) {
                open.add(Listening.as(AUDITOR, feed + "/changes/live"));
                assertThat(open.getLast().answer().statusCode()).isEqualTo(200);
            }
            var refused = AUDITOR.get(feed + "/changes/live");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isNotNull();
            assertThat(AUDITOR.get(feed + "/changes").header("RateLimit")).startsWith("\"feed\";r=");
        } finally {
            open.forEach(Listening::close);
        }
    }

    @Test
    void cursors_of_elsewhere_of_the_future_and_of_nowhere_are_refused() {
        var other = AGENT.get(FedPool.granted().feed() + "/changes").text("/next");
        for (var path : List.of("/changes", "/changes/stream", "/changes/live")) {
            assertThat(AGENT.get(feed + path + "?after=" + other).errors()).containsExactly("after: INVALID_VALUE");
            assertThat(AGENT.get(feed + path + "?after=nonsense").errors()).containsExactly("after: INVALID_VALUE");
            assertThat(AGENT.get(feed + path + "?after=" + FeedCopy.cursor(pool.id(), 999_999_999))
                            .errors())
                    .containsExactly("after: OUT_OF_RANGE");
        }
        assertThat(AGENT.get(feed + "/changes/live", "Last-Event-ID", "nonsense")
                        .errors())
                .containsExactly("Last-Event-ID: INVALID_VALUE");
        assertThat(AGENT.get(feed + "/changes?wait=21&size=0").errors())
                .containsExactlyInAnyOrder("wait: INVALID_VALUE", "size: INVALID_VALUE");
        assertThat(AGENT.get(feed + "/snapshot?at=999999999").errors()).containsExactly("at: OUT_OF_RANGE");
        assertThat(AGENT.get(feed + "/snapshot?at=x&after=LISTING").errors())
                .containsExactlyInAnyOrder("at: WRONG_TYPE", "after: INVALID_VALUE");
        assertThat(AGENT.get("/feed/v1/pools/pool-none/snapshot").code()).isEqualTo("POOL_UNKNOWN");
    }
}
