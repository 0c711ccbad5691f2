package market.sourcing.domain.pool;

import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.POOL_BY_HAND;
import static market.sourcing.domain.shared.RefusalCode.POOL_CLOSED;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Pools.BAGS;
import static market.sourcing.domain.vocabulary.Pools.CHOSEN;
import static market.sourcing.domain.vocabulary.Pools.changeRule;
import static market.sourcing.domain.vocabulary.Pools.close;
import static market.sourcing.domain.vocabulary.Pools.closed;
import static market.sourcing.domain.vocabulary.Pools.labelled;
import static market.sourcing.domain.vocabulary.Pools.ofCategory;
import static market.sourcing.domain.vocabulary.Pools.open;
import static market.sourcing.domain.vocabulary.Pools.opened;
import static market.sourcing.domain.vocabulary.Pools.rename;
import static market.sourcing.domain.vocabulary.Pools.ruleChanged;
import static market.sourcing.domain.vocabulary.Times.LATER;

import market.sourcing.domain.pool.event.PoolRenamed;
import market.sourcing.domain.vocabulary.Changed;
import org.junit.jupiter.api.Test;

class PoolFixtureTest {
    private static final PoolRule OF_BAGS = ofCategory("bags");

    @Test
    void an_operator_opens_a_pool_by_rule_or_by_hand() {
        given().when(open(BAGS, OPERATOR, OF_BAGS)).writes(opened()).answers(0L);
        given().when(open(CHOSEN, OPERATOR, null)).writes(opened(CHOSEN, null)).answers(0L);
        given().when(open(BAGS, AGENT, OF_BAGS)).isRefused(NOT_ALLOWED);
    }

    @Test
    void the_same_request_opens_one_pool() {
        given(opened(), closed(BAGS))
                .when(open(BAGS, OPERATOR, OF_BAGS))
                .writesNothing()
                .answers(0L);
        given(opened())
                .when(Changed.in(open(BAGS, OPERATOR, OF_BAGS), "fingerprint", "another"))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_pool_gets_another_name() {
        var renamed = new PoolRenamed(BAGS.value(), "Totes", OPERATOR.account().value(), LATER);
        given(opened()).when(rename(OPERATOR, " Totes ")).writes(renamed).answers(1L);
        given(opened(), renamed).when(rename(OPERATOR, "Totes")).writesNothing().answers(1L);
        given(opened()).when(rename(AGENT, "Totes")).isRefused(NOT_ALLOWED);
        given(opened(), closed(BAGS)).when(rename(OPERATOR, "Totes")).isRefused(POOL_CLOSED);
        given(opened(), renamed)
                .when(Changed.in(rename(OPERATOR, "Sacks"), "expectedVersion", 0L))
                .isStale();
    }

    @Test
    void a_pools_rule_is_replaced() {
        var rule = labelled("hot", "new");
        given(opened())
                .when(changeRule(BAGS, OPERATOR, rule))
                .writes(ruleChanged(BAGS, rule))
                .answers(1L);
        given(opened()).when(changeRule(BAGS, AGENT, rule)).isRefused(NOT_ALLOWED);
        given(opened(), closed(BAGS)).when(changeRule(BAGS, OPERATOR, rule)).isRefused(POOL_CLOSED);
        given(opened(CHOSEN, null))
                .when(changeRule(CHOSEN, OPERATOR, rule))
                .isRefused(POOL_BY_HAND)
                .withFact("poolId", CHOSEN.value());
    }

    @Test
    void a_rule_that_asks_the_same_is_no_news() {
        given(opened(BAGS, labelled("hot", "new")))
                .when(changeRule(BAGS, OPERATOR, labelled("new", "hot")))
                .writesNothing()
                .answers(0L);
    }

    @Test
    void a_pool_is_closed_for_good() {
        given(opened()).when(close(BAGS, OPERATOR)).writes(closed(BAGS)).answers(1L);
        given(opened(), closed(BAGS))
                .when(close(BAGS, OPERATOR))
                .writesNothing()
                .answers(1L);
        given(opened()).when(close(BAGS, AGENT)).isRefused(NOT_ALLOWED);
    }
}
