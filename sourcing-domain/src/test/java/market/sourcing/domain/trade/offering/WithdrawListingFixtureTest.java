package market.sourcing.domain.trade.offering;

import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.Uniqueness.SKU_CODE_IN_FACTORY;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Listings.draft;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.withdraw;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class WithdrawListingFixtureTest {

    @Test
    void a_factory_withdraws_its_listing() {
        given(onboarded(), drafted(), published())
                .when(withdraw(OWNER))
                .writes(withdrawn())
                .answers(2L);
    }

    @Test
    void drafts_and_paused_listings_can_be_withdrawn_too() {
        given(onboarded(), drafted()).when(withdraw(OWNER)).writes(withdrawn());
        given(onboarded(), drafted(), published(), paused())
                .when(withdraw(OWNER))
                .writes(withdrawn());
    }

    @Test
    void a_withdrawn_listing_stays_withdrawn() {
        given(onboarded(), drafted(), withdrawn())
                .when(withdraw(OWNER))
                .writesNothing()
                .answers(1L);
    }

    @Test
    void its_sku_codes_are_free_again() {
        given(onboarded(), drafted())
                .when(withdraw(OWNER))
                .then(draft(SECOND, OWNER, Terms.ofABag(), "second"))
                .answers(0L);
    }

    @Test
    void a_second_withdrawal_does_not_free_what_another_listing_took_since() {
        var marketplace = given(onboarded(), drafted());
        marketplace
                .when(withdraw(OWNER))
                .then(draft(SECOND, OWNER, Terms.ofABag(), "second"))
                .then(withdraw(OWNER))
                .writesNothing();
        assertThat(marketplace.uniqueValues().holder(SKU_CODE_IN_FACTORY, "factory-bags/bag"))
                .contains(SECOND.value());
    }

    @Test
    void others_may_not_withdraw_it() {
        given(onboarded(), drafted(), published()).when(withdraw(OTHER_OWNER)).isRefused(NOT_ALLOWED);
    }

    @Test
    void others_are_not_told_of_a_draft_withdrawn_before_anybody_saw_it() {
        given(onboarded(), drafted(), withdrawn()).when(withdraw(OTHER_OWNER)).isRefused(LISTING_UNKNOWN);
    }
}
