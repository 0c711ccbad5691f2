package market.sourcing.domain.trade.pooling;

import static market.sourcing.domain.pool.GoodStanding.FAST_DISPATCH;
import static market.sourcing.domain.pool.GoodStanding.FINE_RETURNS;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.reinstated;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.repriced;
import static market.sourcing.domain.vocabulary.Listings.termsChanged;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Pools.ALL;
import static market.sourcing.domain.vocabulary.Pools.BAGS;
import static market.sourcing.domain.vocabulary.Pools.CHOSEN;
import static market.sourcing.domain.vocabulary.Pools.added;
import static market.sourcing.domain.vocabulary.Pools.closed;
import static market.sourcing.domain.vocabulary.Pools.entered;
import static market.sourcing.domain.vocabulary.Pools.judge;
import static market.sourcing.domain.vocabulary.Pools.left;
import static market.sourcing.domain.vocabulary.Pools.ofCategory;
import static market.sourcing.domain.vocabulary.Pools.opened;
import static market.sourcing.domain.vocabulary.Pools.priced;
import static market.sourcing.domain.vocabulary.Pools.ruleChanged;
import static market.sourcing.domain.vocabulary.Pools.standing;
import static market.sourcing.domain.vocabulary.Standings.EARNING;
import static market.sourcing.domain.vocabulary.Standings.FIRST;
import static market.sourcing.domain.vocabulary.Standings.badge;
import static market.sourcing.domain.vocabulary.Standings.noBadge;

import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.standing.BadgeVerdict;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class JudgeListingFixtureTest {
    private static final PoolId SECOND = new PoolId("pool-second");

    private static Marketplace onSale() {
        return given(onboarded(), verified(), drafted(), published());
    }

    private static Marketplace inBags() {
        return onSale().and(opened(), entered(BAGS, "RULE_FULFILLED"));
    }

    @Test
    void a_listing_enters_the_pools_whose_rules_it_fulfils_and_is_told_so_once() {
        onSale().and(opened(), opened(SECOND, ofCategory("hats")))
                .when(judge(BAGS, SECOND))
                .writes(entered(BAGS, "RULE_FULFILLED"))
                .answers(1)
                .then(judge(BAGS, SECOND))
                .writesNothing()
                .answers(0);
    }

    @Test
    void a_listing_leaves_with_what_it_does_not_fulfil_any_more() {
        inBags().and(termsChanged(Terms.ofABag().inCategory("hats")))
                .when(judge(BAGS))
                .writes(left(BAGS, "CRITERIA_NOT_FULFILLED", "CATEGORY"));
        onSale().and(opened(BAGS, priced("6", null, "CNY")), entered(BAGS, "RULE_FULFILLED"))
                .and(repriced(Terms.ladder(2, "5.90")))
                .when(judge(BAGS))
                .writes(left(BAGS, "CRITERIA_NOT_FULFILLED", "PRICE"));
        inBags().and(ruleChanged(BAGS, ofCategory("hats")))
                .when(judge(BAGS))
                .writes(left(BAGS, "CRITERIA_NOT_FULFILLED", "CATEGORY"));
    }

    @Test
    void a_listing_that_goes_out_of_sale_leaves_and_comes_back_relisted() {
        inBags().and(paused())
                .when(judge(BAGS))
                .writes(left(BAGS, "PAUSED"))
                .then(judge(BAGS))
                .writesNothing();
        inBags().and(paused(), left(BAGS, "PAUSED"), published())
                .when(judge(BAGS))
                .writes(entered(BAGS, "RELISTED"));
        inBags().and(suspended()).when(judge(BAGS)).writes(left(BAGS, "FACTORY_SUSPENDED"));
        inBags().and(suspended(), left(BAGS, "FACTORY_SUSPENDED"), reinstated())
                .when(judge(BAGS))
                .writes(entered(BAGS, "RELISTED"));
        inBags().and(withdrawn()).when(judge(BAGS)).writes(left(BAGS, "WITHDRAWN"));
    }

    @Test
    void a_listing_that_was_paused_and_published_between_two_looks_has_not_moved() {
        inBags().and(paused(), published()).when(judge(BAGS)).writesNothing();
    }

    @Test
    void nothing_is_in_a_pool_that_is_closed() {
        inBags().and(closed(BAGS)).when(judge(BAGS)).writes(left(BAGS, "POOL_CLOSED"));
        onSale().and(opened(), closed(BAGS)).when(judge(BAGS)).writesNothing();
    }

    @Test
    void a_factorys_standing_counts_where_a_rule_asks_for_it() {
        onSale().and(opened(BAGS, standing(FAST_DISPATCH, FINE_RETURNS)), noBadge(FIRST))
                .when(judge(BAGS))
                .writesNothing();
        onSale().and(opened(BAGS, standing(FAST_DISPATCH, FINE_RETURNS)), badge(FIRST, BadgeVerdict.EARNED, EARNING))
                .when(judge(BAGS))
                .writes(entered(BAGS, "RULE_FULFILLED"));
        onSale().and(opened(BAGS, standing(FINE_RETURNS))).when(judge(BAGS)).writes(entered(BAGS, "RULE_FULFILLED"));
    }

    @Test
    void a_draft_is_in_no_pool() {
        given(onboarded(), verified(), drafted(), opened(BAGS, ALL))
                .when(judge(BAGS))
                .writesNothing();
    }

    @Test
    void what_was_chosen_by_hand_before_it_was_on_sale_enters_when_it_is() {
        onSale().and(opened(CHOSEN, null), added(CHOSEN)).when(judge(CHOSEN)).writes(entered(CHOSEN, "ADDED_BY_HAND"));
        onSale().and(opened(CHOSEN, null)).when(judge(CHOSEN)).writesNothing();
    }

    @Test
    void what_is_not_there_is_not_judged() {
        given(opened()).when(judge(BAGS)).isRefused(LISTING_UNKNOWN);
        onSale().when(judge(BAGS)).writesNothing();
    }
}
