package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.AGENT;
import static market.sourcing.api.e2e.Client.AUDITOR;
import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pools as operators make them and as an agent sees them. */
class PoolsE2E {
    private static final String OPERATIONS = "/api/operations/pools";
    private static final String FEED = "/feed/v1/pools";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Nobody else's goods are of it. */
    private final String category = "kind-" + UUID.randomUUID().toString().substring(0, 8);

    private final Goods.Thing factory = Goods.verified(FACTORY);

    private Goods.Thing offered(String title, String price) {
        var terms = new HashMap<>(Goods.bag(factory.id(), title));
        terms.put("category", category);
        terms.put("ladder", List.of(Goods.tier(20, price)));
        return Goods.published(FACTORY, terms);
    }

    private Map<String, Object> upTo(String price) {
        return Map.of("categories", List.of(category), "price", Map.of("most", Goods.price(price)));
    }

    private static Answer opened(Map<String, Object> body) {
        var opened = OPERATOR.create(OPERATIONS, body);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith(FEED + "/" + opened.id());
        assertThat(OPERATOR.get(FEED + "/" + opened.id() + "?min-version=0").status())
                .isEqualTo(200);
        return opened;
    }

    private static void granted(Answer pool) {
        var body = Map.of("agentId", AGENT.id().value());
        assertThat(OPERATOR.change(OPERATIONS + "/" + pool.id() + "/grant", pool.version(), body)
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE).until(() -> AGENT.get(FEED + "/" + pool.id()).status() == 200);
    }

    private static List<String> members(Client who, Answer pool) {
        var ids = new ArrayList<String>();
        who.get(FEED + "/" + pool.id() + "/members?size=100")
                .body()
                .at("/items")
                .forEach(member -> ids.add(member.at("/listingId").asString()));
        return ids;
    }

    private static void awaitMembers(Answer pool, Goods.Thing... listings) {
        var wanted = List.of(listings).stream().map(Goods.Thing::id).sorted().toList();
        await().atMost(PATIENCE).until(() -> members(OPERATOR, pool).equals(wanted));
    }

    @Test
    void a_pool_by_rule_holds_what_its_rule_says_and_an_agent_sees_those_that_were_granted() {
        var cheap = offered("Cheap", "5.0000");
        var dear = offered("Dear", "50.0000");
        var pool = opened(Map.of("name", "Up to ten", "rule", upTo("10")));
        awaitMembers(pool, cheap);

        assertThat(AGENT.get(FEED + "/" + pool.id()).code()).isEqualTo("POOL_UNKNOWN");
        assertThat(AGENT.get(FEED + "/" + pool.id() + "/members").code()).isEqualTo("POOL_UNKNOWN");
        granted(pool);
        var shown = AGENT.get(FEED + "/" + pool.id());
        assertThat(shown.text("/name")).isEqualTo("Up to ten");
        assertThat(shown.text("/rule/categories/0")).isEqualTo(category);
        assertThat(shown.text("/rule/price/most/value")).isEqualTo("10.0000");
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        await().atMost(PATIENCE).until(() -> AGENT.get(FEED + "/" + pool.id()).number("/listings") == 1);
        var member = AGENT.get(FEED + "/" + pool.id() + "/members").body().at("/items/0");
        assertThat(member.at("/listingId").asString()).isEqualTo(cheap.id());
        assertThat(member.at("/reason").asString()).isEqualTo("RULE_FULFILLED");
        assertThat(member.at("/position").asLong()).isPositive();

        FACTORY.change(dear.path("/reprice"), dear.version(), Map.of("ladder", List.of(Goods.tier(20, "9.9999"))));
        await().atMost(PATIENCE).until(() -> members(AGENT, pool).size() == 2);
        var paused = FACTORY.change(cheap.path("/pause"), cheap.version(), Map.of("reason", "holiday"));
        awaitMembers(pool, dear);
        FACTORY.change(cheap.path("/publish"), paused.version());
        await().atMost(PATIENCE).until(() -> members(AGENT, pool).size() == 2);
        assertThat(AGENT.get(FEED + "/" + pool.id() + "/members").body().at("/items"))
                .anyMatch(it -> it.at("/reason").asString().equals("RELISTED"));

        var changed = OPERATOR.change(
                OPERATIONS + "/" + pool.id() + "/change-rule", pool.version(), Map.of("rule", upTo("6")));
        assertThat(changed.version()).isEqualTo(1);
        awaitMembers(pool, cheap);
        assertThat(OPERATOR.change(
                                OPERATIONS + "/" + pool.id() + "/change-rule",
                                pool.version(),
                                Map.of("rule", upTo("7")))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_factory_that_is_suspended_takes_its_listings_out_of_all_pools() {
        var bag = offered("A bag", "5.0000");
        var pool = opened(Map.of("name", "Bags", "rule", upTo("10")));
        awaitMembers(pool, bag);
        var suspended = OPERATOR.change(factory.path("/suspend"), factory.version(), Map.of("reason", "fakes"));
        awaitMembers(pool);
        OPERATOR.change(factory.path("/reinstate"), suspended.version(), Map.of("reason", "cleared"));
        awaitMembers(pool, bag);
    }

    @Test
    void listings_are_chosen_by_hand_where_there_is_no_rule() {
        var bag = offered("A bag", "5.0000");
        var pool = opened(Map.of("name", "Chosen"));
        var path = OPERATIONS + "/" + pool.id();
        var added = OPERATOR.change(path + "/add", pool.version(), Map.of("listingId", bag.id()));
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.version()).isEqualTo(pool.version());
        awaitMembers(pool, bag);
        assertThat(OPERATOR.get(FEED + "/" + pool.id()).body().at("/rule").isObject())
                .isFalse();
        assertThat(OPERATOR.change(path + "/change-rule", pool.version(), Map.of("rule", Map.of()))
                        .code())
                .isEqualTo("POOL_BY_HAND");
        assertThat(OPERATOR.change(path + "/add", pool.version(), Map.of("listingId", "listing-none"))
                        .code())
                .isEqualTo("LISTING_UNKNOWN");
        OPERATOR.change(path + "/remove", pool.version(), Map.of("listingId", bag.id(), "reason", "unsafe"));
        awaitMembers(pool);
    }

    @Test
    void a_grant_that_is_taken_back_leaves_nothing_to_see() {
        var pool = opened(Map.of("name", "For a while", "rule", upTo("10")));
        var path = OPERATIONS + "/" + pool.id();
        var agent = AGENT.id().value();
        assertThat(OPERATOR.change(path + "/revoke", 0, Map.of("agentId", agent, "reason", "none"))
                        .code())
                .isEqualTo("GRANT_UNKNOWN");
        granted(pool);
        assertThat(listed(AGENT)).contains(pool.id());
        OPERATOR.change(path + "/revoke", pool.version(), Map.of("agentId", agent, "reason", "moved"));
        await().atMost(PATIENCE).until(() -> AGENT.get(FEED + "/" + pool.id()).status() == 404);
        assertThat(listed(AGENT)).doesNotContain(pool.id());
        assertThat(listed(OPERATOR)).contains(pool.id());
        assertThat(listed(AUDITOR)).contains(pool.id());
        var grant = OPERATOR.get(path + "/grants").body().at("/items/0");
        assertThat(grant.at("/agentId").asString()).isEqualTo(agent);
        assertThat(grant.at("/revokedBecause").asString()).isEqualTo("moved");
    }

    /** All that somebody is shown, page by page. */
    private static List<String> listed(Client who) {
        var ids = new ArrayList<String>();
        var query = "?size=2";
        while (true) {
            var page = who.get(FEED + query);
            assertThat(page.status()).isEqualTo(200);
            page.body().at("/items").forEach(pool -> ids.add(pool.at("/id").asString()));
            if (!page.body().at("/next").isString()) {
                assertThat(ids).isSorted().doesNotHaveDuplicates();
                return ids;
            }
            query = "?size=2&after=" + page.text("/next");
        }
    }

    @Test
    void what_is_in_a_pool_is_read_page_by_page_with_cursors_of_that_pool() {
        var bags = List.of(offered("One", "1.0000"), offered("Two", "2.0000"), offered("Three", "3.0000"));
        var pool = opened(Map.of("name", "Bags", "rule", upTo("10")));
        awaitMembers(pool, bags.toArray(Goods.Thing[]::new));
        var path = FEED + "/" + pool.id() + "/members";
        var first = OPERATOR.get(path + "?size=2");
        assertThat(first.body().at("/items")).hasSize(2);
        var second = OPERATOR.get(path + "?size=2&after=" + first.text("/next"));
        assertThat(second.body().at("/items")).hasSize(1);
        assertThat(second.body().at("/next").isString()).isFalse();
        var another = opened(Map.of("name", "Others", "rule", upTo("1")));
        assertThat(OPERATOR.get(FEED + "/" + another.id() + "/members?after=" + first.text("/next"))
                        .errors())
                .containsExactly("after: INVALID_VALUE");
        assertThat(OPERATOR.get(path + "?size=101&after=x").errors())
                .containsExactlyInAnyOrder("size: INVALID_VALUE", "after: INVALID_VALUE");
    }

    @Test
    void a_closed_pool_is_empty_and_says_why() {
        offered("A bag", "5.0000");
        var pool = opened(Map.of("name", "Season", "rule", upTo("10")));
        await().atMost(PATIENCE).until(() -> !members(OPERATOR, pool).isEmpty());
        granted(pool);
        var path = OPERATIONS + "/" + pool.id();
        var renamed = OPERATOR.change(path + "/rename", pool.version(), Map.of("name", "Last season"));
        var closed = OPERATOR.change(path + "/close", renamed.version(), Map.of("reason", "over"));
        awaitMembers(pool);
        var shown = AGENT.get(FEED + "/" + pool.id() + "?min-version=" + closed.version());
        assertThat(shown.text("/name")).isEqualTo("Last season");
        assertThat(shown.text("/closedBecause")).isEqualTo("over");
        assertThat(OPERATOR.change(path + "/rename", closed.version(), Map.of("name", "x"))
                        .code())
                .isEqualTo("POOL_CLOSED");
    }

    @Test
    void faulty_fields_are_named_and_the_same_key_opens_one_pool() {
        assertThat(OPERATOR.create(OPERATIONS, Map.of("rule", Map.of("price", Map.of())))
                        .errors())
                .containsExactlyInAnyOrder("name: REQUIRED", "rule.price: INVALID_VALUE");
        assertThat(OPERATOR.create(
                                OPERATIONS,
                                Map.of(
                                        "name",
                                        "x",
                                        "rule",
                                        Map.of(
                                                "categories",
                                                List.of("Not a slug"),
                                                "standing",
                                                List.of("GOOD"),
                                                "slowestPromise",
                                                "H1")))
                        .errors())
                .containsExactlyInAnyOrder(
                        "rule.categories[0]: INVALID_VALUE",
                        "rule.standing[0]: INVALID_VALUE",
                        "rule.slowestPromise: INVALID_VALUE");
        assertThat(BUYER.create(OPERATIONS, Map.of("name", "x")).status()).isEqualTo(403);
        var key = UUID.randomUUID().toString();
        var once = OPERATOR.createAs(key, OPERATIONS, Map.of("name", "Once"));
        assertThat(OPERATOR.createAs(key, OPERATIONS, Map.of("name", "Once")).id())
                .isEqualTo(once.id());
        assertThat(OPERATOR.createAs(key, OPERATIONS, Map.of("name", "Twice")).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }
}
