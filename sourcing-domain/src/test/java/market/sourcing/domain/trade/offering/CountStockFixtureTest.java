package market.sourcing.domain.trade.offering;

import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.SKU_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.count;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;

import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class CountStockFixtureTest {

    @Test
    void the_first_count_opens_the_stock_and_leaves_the_listing_at_its_version() {
        given(onboarded(), drafted(), published())
                .when(count(OWNER, "bag", 500))
                .writes(counted("bag", 500))
                .answers(1L);
    }

    @Test
    void a_later_count_replaces_the_one_before() {
        given(onboarded(), drafted(), counted("bag", 500))
                .when(count(OWNER, "bag", 0))
                .writes(counted("bag", 0))
                .answers(0L);
    }

    @Test
    void the_same_count_is_no_news() {
        given(onboarded(), drafted(), counted("bag", 500))
                .when(count(OWNER, "bag", 500))
                .writesNothing()
                .answers(0L);
    }

    @Test
    void each_sku_is_counted_on_its_own() {
        given(onboarded(), drafted(LISTING, Terms.ofABag().sku("red").sku("blue")), counted("red", 5))
                .when(count(OWNER, "blue", 5))
                .writes(counted("blue", 5));
    }

    @Test
    void a_sku_the_listing_does_not_have_is_not_counted() {
        given(onboarded(), drafted()).when(count(OWNER, "sack", 5)).isRefused(SKU_UNKNOWN);
    }

    @Test
    void a_count_is_neither_negative_nor_absurd() {
        for (var wrong : new int[] {-1, 10_000_001, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            given(onboarded(), drafted())
                    .when(count(OWNER, "bag", wrong))
                    .isRefused(INVALID_VALUE)
                    .withFact("field", "units");
        }
    }

    @Test
    void others_may_not_count_it() {
        given(onboarded(), drafted(), published())
                .when(count(OTHER_OWNER, "bag", 5))
                .isRefused(NOT_ALLOWED);
        given(onboarded(), drafted()).when(count(OTHER_OWNER, "bag", 5)).isRefused(LISTING_UNKNOWN);
    }

    @Test
    void what_is_withdrawn_is_not_counted() {
        given(onboarded(), drafted(), withdrawn()).when(count(OWNER, "bag", 5)).isRefused(LISTING_WITHDRAWN);
    }

    @Test
    void the_version_a_client_names_is_the_listings() {
        given(onboarded(), drafted(), published(), counted("bag", 1), counted("bag", 2))
                .when(new CountStock(LISTING, 0L, OWNER, "bag", 5))
                .isStale();
    }
}
