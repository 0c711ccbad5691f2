package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class VersionsE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @BeforeAll
    static void a_factory_trades() {
        factory = Goods.verified(FACTORY);
    }

    @Test
    void every_change_answers_the_version_that_the_next_change_has_to_name() {
        var draft = Goods.drafted(FACTORY, factory.id(), "Many changes");
        var published = FACTORY.change(draft.path("/publish"), draft.version());
        assertThat(published.header("ETag")).isEqualTo("\"" + published.version() + "\"");
        var repriced = FACTORY.change(
                draft.path("/reprice"), published.version(), Map.of("ladder", List.of(Goods.tier(20, "7"))));
        assertThat(repriced.version()).isEqualTo(published.version() + 1);
        var counted = FACTORY.change(draft.path("/stock"), repriced.version(), Map.of("sku", sku(draft), "units", 500));
        assertThat(counted.version()).isEqualTo(repriced.version());
        var terms = Goods.bag(factory.id(), "New terms");
        terms.remove("factoryId");
        terms.put("skus", List.of(Map.of("code", sku(draft))));
        var changed = FACTORY.change(draft.path("/change-terms"), repriced.version(), terms);
        assertThat(changed.status()).isEqualTo(200);
        var withdrawn = FACTORY.change(draft.path("/withdraw"), changed.version(), Map.of("reason", "sold out"));
        assertThat(withdrawn.version()).isEqualTo(changed.version() + 1);
        assertThat(FACTORY.get(draft.path("?min-version=" + withdrawn.version()))
                        .text("/state"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void what_is_read_can_be_sent_back_as_it_is() {
        var draft = Goods.drafted(FACTORY, factory.id(), "Round trip");
        var read = FACTORY.get(draft.path("?min-version=0"));
        var body = (ObjectNode) read.body();
        body.remove(List.of(
                "id",
                "version",
                "state",
                "reason",
                "factoryId",
                "stock",
                "sold",
                "badges",
                "returns",
                "createdAt",
                "changedAt"));
        var same = FACTORY.change(draft.path("/change-terms"), read.version(), body.toString());
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.version()).isEqualTo(read.version());
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        var draft = Goods.drafted(FACTORY, factory.id(), "Versions");
        var missing = FACTORY.send("POST", draft.path("/publish"), BodyPublishers.noBody());
        assertThat(missing.status()).isEqualTo(428);
        assertThat(missing.code()).isEqualTo("IF_MATCH_MISSING");
        var stale = FACTORY.change(draft.path("/publish"), 5);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        assertThat(published(draft, "7").status()).isEqualTo(400);
        assertThat(published(draft, "\"seven\"").status()).isEqualTo(412);
        assertThat(published(draft, "W/\"0\"").status()).isEqualTo(412);
        assertThat(FACTORY.get(draft.path("?min-version=0")).text("/state")).isEqualTo("DRAFT");
        assertThat(published(draft, "*").status()).isEqualTo(200);
    }

    @Test
    void a_client_waits_for_its_own_change_and_is_told_when_that_takes_too_long() {
        var listing = Goods.published(FACTORY, factory.id(), "Waiting");
        assertThat(FACTORY.get(listing.path("?min-version=" + listing.version()))
                        .version())
                .isEqualTo(listing.version());
        var behind = FACTORY.get(listing.path("?min-version=999"));
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.code()).isEqualTo("VIEW_BEHIND");
        assertThat(behind.header("Retry-After")).isNotNull();
        assertThat(FACTORY.get(listing.path("?min-version=-1")).errors()).containsExactly("min-version: WRONG_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/returns/x",
                "/api/returns/order-1/actions",
                "/api/returns/case-_/file",
                "/api/operations/force-majeure/x"
            })
    void nobody_waits_for_a_version_of_what_can_never_be_there(String path) {
        assertThat(OPERATOR.get(path + "?min-version=0").status()).isEqualTo(404);
    }

    @Test
    void what_a_client_has_already_is_not_sent_again() {
        var listing = Goods.published(FACTORY, factory.id(), "Known");
        var first = NOBODY.get("/api/listings/" + listing.id());
        var again = NOBODY.get("/api/listings/" + listing.id(), "If-None-Match", String.valueOf(first.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.http().body()).isEmpty();
    }

    @Test
    void what_a_client_has_does_not_hold_when_its_factorys_terms_or_the_stock_have_changed() {
        var maker = Goods.verified(FACTORY);
        var listing = Goods.published(FACTORY, maker.id(), "Known with its terms");
        var path = "/api/listings/" + listing.id();
        var first = NOBODY.get(path);
        assertThat(first.text("/returns/returnRule")).isEqualTo(Returned.rule());
        Returned.ruled(FACTORY, maker.id(), Map.of("noReasonHours", 240));
        var ruled = awaitChanged(path, first);
        assertThat(ruled.text("/returns/returnRule")).isEqualTo("own-returns-1");
        assertThat(ruled.version()).isEqualTo(first.version());

        assertThat(Goods.count(FACTORY, listing, 40).status()).isEqualTo(200);
        var counted = awaitChanged(path, ruled);
        assertThat(counted.number("/stock/0/units")).isEqualTo(40);

        assertThat(paused(listing, tag(counted)).status()).isEqualTo(200);
        for (var stale : List.of(tag(counted), tag(first), "\"" + listing.version() + "\"")) {
            assertThat(paused(listing, stale).code()).isEqualTo("STALE_VERSION");
        }
    }

    private static Answer awaitChanged(String path, Answer known) {
        return await(path + " shows something else")
                .atMost(PATIENCE)
                .until(() -> NOBODY.get(path, "If-None-Match", tag(known)), answer -> answer.status() == 200);
    }

    private static Answer paused(Goods.Thing listing, String ifMatch) {
        return FACTORY.post(listing.path("/pause"), "{\"reason\":\"holiday\"}", "If-Match", ifMatch);
    }

    private static String tag(Answer shown) {
        return String.valueOf(shown.header("ETag"));
    }

    private static Answer published(Goods.Thing draft, String ifMatch) {
        return FACTORY.send("POST", draft.path("/publish"), BodyPublishers.noBody(), "If-Match", ifMatch);
    }

    private static String sku(Goods.Thing listing) {
        return FACTORY.get(listing.path("?min-version=0")).text("/skus/0/code");
    }
}
