package market.sourcing.infra.automation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import market.sourcing.domain.factory.command.ReinstateFactory;
import market.sourcing.domain.factory.command.SuspendFactory;
import market.sourcing.domain.pool.command.JudgeListing;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.vocabulary.PoolDeeds;
import market.sourcing.domain.vocabulary.Pools;
import market.sourcing.domain.vocabulary.Terms;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.trade.TwoNodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Pools hold what their rules say, and each coming and leaving is told once. */
class WhatIsInPoolsIT extends PoolScene {
    private static final int MANY = 450;
    /** In the second page. */
    private static final int SOME = 250;

    private static final int POOLS = 3;
    private static final int DEEDS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_happens_on_two_nodes_it_is_told_what_is_in_pools(long seed) throws Exception {
        var listings = new ArrayList<ListingId>();
        var factories = List.of(factory, other);
        for (int n = 0; n < 12; n++) {
            listings.add(offered(factories.get(n % 2), "some-" + n, Terms.ofABag()));
        }
        IntStream.range(0, POOLS)
                .forEach(
                        n -> happens(n, new PoolDeeds(seed, factories, listings, POOLS).open(new PoolId("pool-" + n))));
        run();
        var done = new AtomicInteger();
        nodes.atOnce(2, node -> {
            var deeds = new PoolDeeds(seed * 10 + node, factories, listings, POOLS);
            for (int n = 0; n < DEEDS; n++) {
                happens(node, deeds.next());
                done.incrementAndGet();
            }
            return node;
        });
        // Who watched dies; others take over where it was.
        stop();
        run();
        awaitTold();
        assertThat(done).hasValue(2 * DEEDS);
        var last = log().size();
        run(nodes.log(), nodes.log().commands()).rebuild();
        awaitTold();
        assertThat(log()).hasSize(last);
    }

    @Test
    void many_listings_that_one_event_moves_are_told_once_each_though_all_nodes_stop_in_between() {
        for (int n = 0; n < MANY; n++) {
            offered(factory, "many-" + n, Terms.ofABag());
        }
        happens(0, Pools.open(Pools.BAGS, TwoNodes.OPERATOR, Pools.ofCategory("bags")));
        dyingAmong(ListingEnteredPool.class);
        run();
        await().atMost(PATIENCE).until(() -> all(ListingEnteredPool.class).size() == MANY);
        awaitTold();

        stop();
        happens(1, new SuspendFactory(factory, null, TwoNodes.OPERATOR, "fakes"));
        dyingAmong(ListingLeftPool.class);
        run();
        await().atMost(PATIENCE).until(() -> all(ListingLeftPool.class).size() == MANY);
        happens(0, new ReinstateFactory(factory, null, TwoNodes.OPERATOR, "cleared"));
        awaitTold();
        assertThat(all(ListingEnteredPool.class).stream().collect(groupingBy(ListingEnteredPool::reason, counting())))
                .containsOnlyKeys("RULE_FULFILLED", "RELISTED")
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(MANY));
        assertThat(pools().told().get(Pools.BAGS.value())).hasSize(MANY);
    }

    /** A node judges some, and dies in the middle of a page. */
    private void dyingAmong(Class<?> moves) {
        var left = new AtomicInteger(SOME);
        var commands = nodes.log().commands();
        run(nodes.log(), new Commands() {
            @Override
            public <R> R send(Object command, Actor actor) {
                if (left.decrementAndGet() < 0) {
                    throw new DataAccessResourceFailureException("the node is gone");
                }
                return commands.send(command, actor);
            }
        });
        await().atMost(PATIENCE).until(() -> left.get() < 0);
        stop();
        assertThat(all(moves)).hasSize(SOME);
    }

    @Test
    void a_rule_that_changes_while_listings_are_gone_through_counts_as_it_is_at_last() {
        for (int n = 0; n < MANY; n++) {
            offered(factory, "many-" + n, Terms.ofABag().inCategory(n % 3 == 0 ? "hats" : "bags"));
        }
        happens(0, Pools.open(Pools.BAGS, TwoNodes.OPERATOR, Pools.ofCategory("bags")));
        run();
        await().atMost(PATIENCE).until(() -> all(ListingEnteredPool.class).size() > 20);
        happens(1, Pools.changeRule(Pools.BAGS, TwoNodes.OPERATOR, Pools.ofCategory("hats")));
        awaitTold();
        assertThat(pools().told().get(Pools.BAGS.value())).hasSize(MANY / 3);
        happens(1, Pools.close(Pools.BAGS, TwoNodes.OPERATOR));
        awaitTold();
        assertThat(pools().told()).isEmpty();
    }

    @Test
    void a_listing_that_cannot_be_judged_holds_up_nobody_and_is_tried_again() {
        var bad = offered(factory, "bad", Terms.ofABag());
        for (int n = 0; n < 10; n++) {
            offered(factory, "good-" + n, Terms.ofABag());
        }
        var isBroken = new AtomicBoolean(true);
        var commands = nodes.log().commands();
        run(nodes.log(), new Commands() {
            @Override
            public <R> R send(Object command, Actor actor) {
                if (isBroken.get()
                        && command instanceof JudgeListing judge
                        && judge.listingId().equals(bad)) {
                    throw new IllegalStateException("its past can't be read");
                }
                return commands.send(command, actor);
            }
        });
        happens(0, Pools.open(Pools.BAGS, TwoNodes.OPERATOR, Pools.ALL));
        await().atMost(PATIENCE).until(() -> all(ListingEnteredPool.class).size() == 10);
        awaitNothingButPutOff();
        isBroken.set(false);
        nodes.log().jdbc().update("update pools_listing set retry_at = now()");
        await().atMost(PATIENCE).until(() -> all(ListingEnteredPool.class).size() == 11);
        awaitTold();
    }

    private void awaitNothingButPutOff() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Objects.equals(
                        1L,
                        nodes.log()
                                .jdbc()
                                .queryForObject(
                                        "select count(*) from pools_listing where retry_at is not null", Long.class)));
    }

    private <E> List<E> all(Class<E> type) {
        return log().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
