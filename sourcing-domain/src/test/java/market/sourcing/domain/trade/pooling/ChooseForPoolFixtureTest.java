package market.sourcing.domain.trade.pooling;

import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.POOL_BY_RULE;
import static market.sourcing.domain.shared.RefusalCode.POOL_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.POOL_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Pools.BAGS;
import static market.sourcing.domain.vocabulary.Pools.CHOSEN;
import static market.sourcing.domain.vocabulary.Pools.add;
import static market.sourcing.domain.vocabulary.Pools.added;
import static market.sourcing.domain.vocabulary.Pools.closed;
import static market.sourcing.domain.vocabulary.Pools.entered;
import static market.sourcing.domain.vocabulary.Pools.left;
import static market.sourcing.domain.vocabulary.Pools.opened;
import static market.sourcing.domain.vocabulary.Pools.remove;
import static market.sourcing.domain.vocabulary.Pools.removed;

import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

class ChooseForPoolFixtureTest {

    private static Marketplace onSale() {
        return given(onboarded(), verified(), drafted(), published(), opened(CHOSEN, null));
    }

    @Test
    void a_listing_on_sale_is_in_the_pool_with_the_word_that_adds_it() {
        onSale().when(add(CHOSEN, OPERATOR))
                .writes(added(CHOSEN), entered(CHOSEN, "ADDED_BY_HAND"))
                .answers(0L)
                .then(add(CHOSEN, OPERATOR))
                .writesNothing()
                .answers(0L);
    }

    @Test
    void a_listing_that_is_not_on_sale_is_only_chosen() {
        given(onboarded(), verified(), drafted(), opened(CHOSEN, null))
                .when(add(CHOSEN, OPERATOR))
                .writes(added(CHOSEN));
        onSale().and(withdrawn()).when(add(CHOSEN, OPERATOR)).isRefused(LISTING_WITHDRAWN);
    }

    @Test
    void a_listing_leaves_with_the_word_that_removes_it() {
        onSale().and(added(CHOSEN), entered(CHOSEN, "ADDED_BY_HAND"))
                .when(remove(CHOSEN, OPERATOR))
                .writes(removed(CHOSEN), left(CHOSEN, "REMOVED_BY_HAND"))
                .answers(0L)
                .then(remove(CHOSEN, OPERATOR))
                .writesNothing();
    }

    @Test
    void one_that_is_out_already_is_not_told_to_leave_again() {
        onSale().and(added(CHOSEN), entered(CHOSEN, "ADDED_BY_HAND"), paused(), left(CHOSEN, "PAUSED"))
                .when(remove(CHOSEN, OPERATOR))
                .writes(removed(CHOSEN));
    }

    @Test
    void only_operators_choose_and_only_for_open_pools_by_hand() {
        onSale().when(add(CHOSEN, AGENT)).isRefused(NOT_ALLOWED);
        onSale().when(remove(CHOSEN, AGENT)).isRefused(NOT_ALLOWED);
        onSale().when(add(BAGS, OPERATOR)).isRefused(POOL_UNKNOWN);
        onSale().and(opened()).when(add(BAGS, OPERATOR)).isRefused(POOL_BY_RULE);
        onSale().and(opened()).when(remove(BAGS, OPERATOR)).isRefused(POOL_BY_RULE);
        onSale().and(closed(CHOSEN)).when(add(CHOSEN, OPERATOR)).isRefused(POOL_CLOSED);
        given(opened(CHOSEN, null)).when(add(CHOSEN, OPERATOR)).isRefused(LISTING_UNKNOWN);
        onSale().and(closed(CHOSEN))
                .when(Changed.in(remove(CHOSEN, OPERATOR), "expectedVersion", 0L))
                .isStale();
    }
}
