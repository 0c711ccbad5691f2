package market.sourcing.projections.pool;

import static market.sourcing.domain.vocabulary.Pools.BAGS;
import static market.sourcing.domain.vocabulary.Pools.CHOSEN;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;
import market.sourcing.domain.pool.GoodStanding;
import market.sourcing.domain.pool.PoolRule;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.pool.event.PoolGranted;
import market.sourcing.domain.pool.event.PoolOpened;
import market.sourcing.domain.pool.event.PoolRenamed;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.vocabulary.Pools;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.pool.detail.FindPool;
import market.sourcing.projections.pool.detail.FindPools;
import market.sourcing.projections.pool.detail.ListPools;
import market.sourcing.projections.pool.detail.PoolDetail;
import market.sourcing.projections.pool.detail.PoolDetailProjector;
import market.sourcing.projections.pool.detail.PoolsHandler;
import market.sourcing.projections.pool.grant.FindGrant;
import market.sourcing.projections.pool.grant.Grant;
import market.sourcing.projections.pool.grant.GrantProjector;
import market.sourcing.projections.pool.grant.GrantsHandler;
import market.sourcing.projections.pool.grant.ListGrantedPools;
import market.sourcing.projections.pool.grant.ListGrants;
import market.sourcing.projections.pool.member.CountMembers;
import market.sourcing.projections.pool.member.ListMembers;
import market.sourcing.projections.pool.member.Member;
import market.sourcing.projections.pool.member.MemberProjector;
import market.sourcing.projections.pool.member.MembersHandler;
import market.sourcing.projections.view.Recorded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolViewsTest {
    private static final String AGENT = "account-agent";

    private final MiniEngine engine =
            new MiniEngine(new PoolDetailProjector(), new GrantProjector(), new MemberProjector());
    private final PoolsHandler pools = new PoolsHandler(engine);
    private final GrantsHandler grants = new GrantsHandler(engine);
    private final MembersHandler members = new MembersHandler(engine);
    private final Map<String, Long> versions = new HashMap<>();
    private long position;

    @AfterEach
    void close() {
        engine.close();
    }

    private void happens(String stream, Object... events) {
        for (var event : events) {
            engine.apply(List.of(recorded(stream, event)));
        }
    }

    private Recorded recorded(String stream, Object event) {
        return new Recorded(event, versions.merge(stream, 0L, (last, _) -> last + 1), position++, NOW);
    }

    @Test
    void a_pool_shows_what_it_asks_for_in_alphabetical_order() {
        var rule = new PoolRule(
                Set.of(new Category("hats"), new Category("bags")),
                Set.of(new Label("new")),
                Pools.priced("1", "60", "CNY").price(),
                DispatchPromise.H72,
                Set.of(GoodStanding.FINE_RETURNS),
                Set.of("浙江"));
        happens(BAGS.value(), Pools.opened(BAGS, rule));
        assertThat(pools.handle(new FindPool(BAGS.value())))
                .hasValue(new PoolDetail(
                        BAGS.value(),
                        0,
                        "Bags",
                        new PoolDetail.Rule(
                                List.of("bags", "hats"),
                                List.of("new"),
                                "1.0000",
                                "60.0000",
                                "CNY",
                                "H72",
                                List.of("FINE_RETURNS"),
                                List.of("浙江")),
                        NOW,
                        null,
                        null));
    }

    @Test
    void a_pool_shows_its_newest_name_and_rule_and_that_it_is_closed() {
        happens(
                BAGS.value(),
                Pools.opened(),
                new PoolRenamed(BAGS.value(), "Totes", "account-operator", LATER),
                Pools.ruleChanged(BAGS, Pools.labelled("hot")),
                Pools.closed(BAGS));
        var pool = pools.handle(new FindPool(BAGS.value())).orElseThrow();
        assertThat(pool.version()).isEqualTo(3);
        assertThat(pool.name()).isEqualTo("Totes");
        assertThat(pool.rule())
                .isNotNull()
                .satisfies(rule -> assertThat(rule.labels()).containsExactly("hot"));
        assertThat(pool.closedAt()).isEqualTo(LATER);
        assertThat(pool.closedBecause()).isEqualTo("out of season");
    }

    @Test
    void pools_are_listed_in_the_order_of_their_ids_in_pages_of_any_size() {
        for (var id : List.of("pool-c", "pool-a", "pool-d", "pool-b")) {
            happens(id, new PoolOpened(id, "Bags", null, "account-operator", NOW, "f"));
        }
        for (int size = 1; size <= 5; size++) {
            int most = size;
            assertThat(pages(
                            size,
                            after -> pools.handle(new ListPools(most, after)).stream()
                                    .map(PoolDetail::id)
                                    .toList()))
                    .containsExactly("pool-a", "pool-b", "pool-c", "pool-d");
        }
        assertThat(pools.handle(new FindPools(List.of("pool-d", "pool-none", "pool-a"))))
                .extracting(PoolDetail::id)
                .containsExactly("pool-a", "pool-d");
        assertThatThrownBy(() -> new ListPools(101, null)).isInstanceOf(Refused.class);
    }

    private static List<String> pages(int size, Function<String, List<String>> page) {
        var seen = new ArrayList<String>();
        var after = "";
        while (true) {
            var found = page.apply(after);
            seen.addAll(found.subList(0, Math.min(size, found.size())));
            if (found.size() <= size) {
                return seen;
            }
            after = seen.getLast();
        }
    }

    private void granted(String agent, PoolId pool) {
        var stream = "grant-" + agent + pool.value();
        happens(stream, new PoolGranted(stream, pool.value(), agent, "account-operator", NOW));
    }

    @Test
    void an_agent_is_told_the_pools_that_he_has_and_a_pool_everybody_who_was_granted_it() {
        granted(AGENT, CHOSEN);
        granted(AGENT, BAGS);
        granted("account-another", BAGS);
        assertThat(grants.handle(new ListGrantedPools(AGENT, 1, null)))
                .extracting(Grant::poolId)
                .containsExactly(BAGS.value(), CHOSEN.value());
        assertThat(grants.handle(new ListGrantedPools(AGENT, 1, BAGS.value())))
                .extracting(Grant::poolId)
                .containsExactly(CHOSEN.value());
        assertThat(grants.handle(new ListGrants(BAGS.value(), 10, null)))
                .extracting(Grant::agentId)
                .containsExactly(AGENT, "account-another");
        assertThat(grants.handle(new FindGrant(CHOSEN.value(), "account-another")))
                .isEmpty();
    }

    @Test
    void a_grant_that_was_taken_back_says_when_and_why_and_is_none_of_the_agents_pools() {
        happens("g", Pools.granted(), Pools.revoked());
        var grant = grants.handle(new FindGrant(BAGS.value(), AGENT)).orElseThrow();
        assertThat(grant.held()).isFalse();
        assertThat(grant.grantedAt()).isEqualTo(LATER);
        assertThat(grant.revokedAt()).isEqualTo(LATER);
        assertThat(grant.revokedBecause()).isEqualTo("moved");
        assertThat(grants.handle(new ListGrantedPools(AGENT, 10, null))).isEmpty();
        happens("g", Pools.granted());
        assertThat(grants.handle(new ListGrantedPools(AGENT, 10, null)))
                .singleElement()
                .satisfies(again -> {
                    assertThat(again.version()).isEqualTo(2);
                    assertThat(again.revokedAt()).isNull();
                });
    }

    private void entered(String listing, PoolId pool) {
        happens(listing, new ListingEnteredPool(listing, pool.value(), listing, "factory-1", "RULE_FULFILLED", LATER));
    }

    private void left(String listing, PoolId pool) {
        happens(listing, new ListingLeftPool(listing, pool.value(), listing, "factory-1", "PAUSED", List.of(), LATER));
    }

    @Test
    void a_pool_shows_what_is_in_it_since_when_and_why_and_how_many_these_are() {
        for (var listing : List.of("listing-c", "listing-a", "listing-b")) {
            entered(listing, BAGS);
        }
        entered("listing-a", CHOSEN);
        left("listing-b", BAGS);
        assertThat(members.handle(new ListMembers(BAGS.value(), 10, null)))
                .containsExactly(
                        new Member(
                                BAGS.value() + "/listing-a",
                                BAGS.value(),
                                "listing-a",
                                "factory-1",
                                true,
                                "RULE_FULFILLED",
                                LATER,
                                1),
                        new Member(
                                BAGS.value() + "/listing-c",
                                BAGS.value(),
                                "listing-c",
                                "factory-1",
                                true,
                                "RULE_FULFILLED",
                                LATER,
                                0));
        assertThat(members.handle(new ListMembers(BAGS.value(), 1, "listing-a")))
                .extracting(Member::listingId)
                .containsExactly("listing-c");
        assertThat(members.handle(new CountMembers(BAGS.value()))).isEqualTo(2);
        assertThat(members.handle(new CountMembers(CHOSEN.value()))).isEqualTo(1);
        assertThat(members.handle(new CountMembers("pool-none"))).isZero();
        entered("listing-b", BAGS);
        assertThat(members.handle(new CountMembers(BAGS.value()))).isEqualTo(3);
    }

    @Test
    void what_happens_to_a_pool_that_is_not_there_is_parked_and_not_skipped() {
        assertThatThrownBy(() ->
                        new PoolDetailProjector().fold(null, BAGS.value(), recorded(BAGS.value(), Pools.closed(BAGS))))
                .isInstanceOf(DocumentMissing.class);
        assertThatThrownBy(() -> new GrantProjector().fold(null, "g", recorded("g", Pools.revoked())))
                .isInstanceOf(DocumentMissing.class);
    }
}
