package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.NOBODY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static market.sourcing.api.e2e.Client.OTHER_BUYER;
import static market.sourcing.api.e2e.Client.OTHER_FACTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhoMayWhatE2E {
    private static final Map<String, String> REASON = Map.of("reason", "because");

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    private static Goods.Thing onSale;

    @BeforeAll
    static void a_factory_sells() {
        factory = Goods.verified(FACTORY);
        onSale = Goods.published(FACTORY, factory.id(), "On sale");
    }

    @Test
    void without_a_token_only_search_and_detail_answer() {
        assertThat(NOBODY.get("/api/listings").status()).isEqualTo(200);
        assertThat(NOBODY.get("/api/listings/" + onSale.id()).status()).isEqualTo(200);
        for (var path : List.of(
                "/api/orders",
                "/api/orders/order-1",
                "/api/factories/" + factory.id(),
                "/api/operations/views",
                "/api/operations/dead-letters",
                "/actuator/env")) {
            var refused = NOBODY.get(path);
            assertThat(refused.status()).as(path).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("UNAUTHENTICATED");
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        assertThat(NOBODY.create("/api/orders", Goods.order(onSale.id(), 20)).status())
                .isEqualTo(401);
    }

    @Test
    void head_is_answered_to_whom_get_is() {
        var search = head(NOBODY, "/api/listings?q=sale");
        assertThat(search.status()).isEqualTo(200);
        assertThat(search.http().body()).isEmpty();
        assertThat(head(NOBODY, "/api/listings/" + onSale.id()).status()).isEqualTo(200);
        assertThat(head(NOBODY, "/api/listings/").status()).isEqualTo(404);
        assertThat(head(NOBODY, "/api/orders").status()).isEqualTo(401);
        assertThat(head(BUYER, "/api/operations/views").status()).isEqualTo(403);
    }

    private static Answer head(Client client, String path) {
        return client.send("HEAD", path, BodyPublishers.noBody());
    }

    @Test
    void a_damaged_token_is_refused_also_where_none_is_needed() {
        var refused = NOBODY.get("/api/listings", "Authorization", "Bearer " + BUYER.token() + "x");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void only_sellers_and_operators_open_factories_and_listings() {
        for (var other : List.of(BUYER, AGENT, AUDITOR)) {
            assertThat(other.create("/api/factories", Goods.factory()).status())
                    .as(other.toString())
                    .isEqualTo(403);
            assertThat(other.create("/api/listings", Goods.bag(factory.id(), "x"))
                            .status())
                    .isEqualTo(403);
        }
        var refused = OTHER_FACTORY.create("/api/listings", Goods.bag(factory.id(), "In another's name"));
        assertThat(refused.status()).isIn(403, 404);
    }

    @Test
    void only_operators_verify_suspend_and_reinstate() {
        var fresh = Goods.onboarded(FACTORY);
        for (var other : List.of(FACTORY, BUYER, AGENT, AUDITOR)) {
            assertThat(other.change(fresh.path("/verify"), 0).status())
                    .as(other.toString())
                    .isEqualTo(403);
            assertThat(other.change(fresh.path("/suspend"), 0, REASON).status()).isEqualTo(403);
            assertThat(other.change(fresh.path("/reinstate"), 0, REASON).status())
                    .isEqualTo(403);
        }
        assertThat(FACTORY.change(fresh.path("/verify"), 0).code()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void another_factorys_draft_is_as_if_it_were_not_there() {
        var draft = Goods.drafted(FACTORY, factory.id(), "Secret");
        FACTORY.get(draft.path("?min-version=0"));
        for (var other : List.of(NOBODY, BUYER, OTHER_FACTORY)) {
            var unseen = other.get("/api/listings/" + draft.id());
            assertThat(unseen.status()).as(other.toString()).isEqualTo(404);
            assertThat(unseen.code()).isEqualTo("LISTING_UNKNOWN");
        }
        assertThat(OTHER_FACTORY.change(draft.path("/publish"), draft.version()).status())
                .isEqualTo(404);
        assertThat(OTHER_FACTORY.change(draft.path("/publish"), 77).status()).isEqualTo(404);
        assertThat(FACTORY.get("/api/listings/" + draft.id()).text("/state")).isEqualTo("DRAFT");
        assertThat(OPERATOR.get("/api/listings/" + draft.id()).status()).isEqualTo(200);
        assertThat(BUYER.create("/api/orders", Goods.order(draft.id(), 20)).code())
                .isEqualTo("LISTING_UNKNOWN");
    }

    @Test
    void another_factorys_listing_on_sale_may_be_seen_and_not_changed() {
        var refused = OTHER_FACTORY.change(onSale.path("/withdraw"), onSale.version(), REASON);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("NOT_ALLOWED");
        assertThat(FACTORY.get("/api/listings/" + onSale.id()).text("/state")).isEqualTo("PUBLISHED");
    }

    @Test
    void a_paused_listing_is_hidden_from_the_public() {
        var paused = Goods.published(FACTORY, factory.id(), "Soon paused");
        var change = FACTORY.change(paused.path("/pause"), paused.version(), REASON);
        FACTORY.get(paused.path("?min-version=" + change.version()));
        assertThat(NOBODY.get("/api/listings/" + paused.id()).status()).isEqualTo(404);
        assertThat(FACTORY.get("/api/listings/" + paused.id()).text("/reason")).isEqualTo("because");
    }

    @Test
    void an_order_is_shown_to_its_parties_only() {
        var order = BUYER.create("/api/orders", Goods.order(onSale.id(), 20));
        BUYER.get("/api/orders/" + order.id() + "?min-version=0");
        for (var other : List.of(OTHER_BUYER, OTHER_FACTORY, AGENT)) {
            var unseen = other.get("/api/orders/" + order.id());
            assertThat(unseen.status()).as(other.toString()).isEqualTo(404);
            assertThat(unseen.code()).isEqualTo("ORDER_UNKNOWN");
        }
        assertThat(OTHER_BUYER.get("/api/orders?size=100").http().body()).doesNotContain(order.id());
        assertThat(OTHER_BUYER.get("/api/orders?factory=" + factory.id()).status())
                .isEqualTo(403);
    }

    @Test
    void only_buyers_and_agents_order() {
        for (var other : List.of(FACTORY, OPERATOR, AUDITOR)) {
            assertThat(other.create("/api/orders", Goods.order(onSale.id(), 20)).status())
                    .as(other.toString())
                    .isEqualTo(403);
        }
        assertThat(AGENT.create("/api/orders", Goods.order(onSale.id(), 20)).status())
                .isEqualTo(201);
    }

    @Test
    void trading_partners_see_who_a_factory_is_and_not_its_tax_number() {
        FACTORY.get(factory.path("?min-version=" + factory.version()));
        var partly = BUYER.get("/api/factories/" + factory.id());
        assertThat(partly.text("/name")).isNotEmpty();
        assertThat(partly.body().at("/taxNumber").isNull()).isTrue();
        assertThat(FACTORY.get("/api/factories/" + factory.id()).text("/taxNumber"))
                .startsWith("9133");
        var fresh = Goods.onboarded(FACTORY);
        FACTORY.get(fresh.path("?min-version=0"));
        assertThat(BUYER.get("/api/factories/" + fresh.id()).status()).isEqualTo(404);
    }

    @Test
    void running_the_marketplace_is_for_operators() {
        assertThat(BUYER.get("/api/operations/views").status()).isEqualTo(403);
        assertThat(OPERATOR.get("/api/operations/views").body().at("/builds").size())
                .isGreaterThanOrEqualTo(4);
        assertThat(OPERATOR.get("/api/operations/dead-letters")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        var begun = OPERATOR.send("POST", "/api/operations/views/order_summary/rebuild", BodyPublishers.noBody());
        assertThat(begun.status()).isEqualTo(202);
        assertThat(OPERATOR.send("POST", "/api/operations/views/nothing/rebuild", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
        assertThat(OPERATOR.send(
                                "POST",
                                "/api/operations/dead-letters/order_summary/order-1/retry",
                                BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
    }
}
