package market.sourcing.domain.trade.offering;

import static market.sourcing.domain.shared.RefusalCode.CURRENCIES_DIFFER;
import static market.sourcing.domain.shared.RefusalCode.INVALID_VALUE;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.SKU_CODE_TAKEN;
import static market.sourcing.domain.shared.Uniqueness.SKU_CODE_IN_FACTORY;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Listings.changeTerms;
import static market.sourcing.domain.vocabulary.Listings.draft;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.termsChanged;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.command.ChangeListingTerms;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class ChangeListingTermsFixtureTest {

    @Test
    void a_factory_changes_the_terms_of_its_listing() {
        var terms = Terms.ofABag().minimum(48).multiple(48);
        given(onboarded(), drafted(), published())
                .when(changeTerms(OWNER, terms))
                .writes(termsChanged(terms))
                .answers(2L);
    }

    @Test
    void the_same_terms_are_no_news() {
        given(onboarded(), drafted())
                .when(changeTerms(OWNER, Terms.ofABag()))
                .writesNothing()
                .answers(0L);
    }

    @Test
    void what_people_read_can_be_seen() {
        for (var unseen : List.of(
                Terms.ofABag().titled(Map.of("en", "\u200b")),
                Terms.ofABag().sku("\u00a0"),
                Terms.ofABag().shippedFrom("\u3164"),
                Terms.ofABag().by("\ufe0f"),
                Terms.ofABag().from("\u2060"))) {
            given(onboarded(), drafted()).when(changeTerms(OWNER, unseen)).isRefused(INVALID_VALUE);
            given(onboarded()).when(draft(SECOND, OWNER, unseen, "second")).isRefused(INVALID_VALUE);
        }
    }

    @Test
    void the_currency_stays() {
        given(onboarded(), drafted())
                .when(changeTerms(OWNER, Terms.ofABag().in("USD")))
                .isRefused(CURRENCIES_DIFFER);
    }

    @Test
    void the_code_of_a_new_sku_is_reserved_and_that_of_a_gone_one_is_free() {
        var marketplace = given(onboarded(), drafted());
        marketplace.when(changeTerms(OWNER, Terms.ofABag().sku("sack"))).answers(1L);
        assertThat(marketplace.uniqueValues().holder(SKU_CODE_IN_FACTORY, "factory-bags/sack"))
                .contains(LISTING.value());
        marketplace.when(draft(SECOND, OWNER, Terms.ofABag(), "second")).answers(0L);
    }

    @Test
    void a_code_that_another_listing_has_is_refused_and_nothing_is_freed() {
        var marketplace =
                given(onboarded(), drafted(), drafted(SECOND, Terms.ofABag().sku("sack")));
        marketplace.when(changeTerms(OWNER, Terms.ofABag().sku("sack"))).isRefused(SKU_CODE_TAKEN);
        assertThat(marketplace.uniqueValues().holder(SKU_CODE_IN_FACTORY, "factory-bags/bag"))
                .contains(LISTING.value());
    }

    @Test
    void a_withdrawn_listing_has_its_last_terms() {
        given(onboarded(), drafted(), withdrawn())
                .when(changeTerms(OWNER, Terms.ofABag()))
                .isRefused(LISTING_WITHDRAWN);
    }

    @Test
    void others_may_not_change_it() {
        given(onboarded(), drafted(), published())
                .when(changeTerms(OTHER_OWNER, Terms.ofABag()))
                .isRefused(NOT_ALLOWED);
    }

    @Test
    void a_listing_that_never_was_is_unknown() {
        given(onboarded()).when(changeTerms(OWNER, Terms.ofABag())).isRefused(LISTING_UNKNOWN);
    }

    @Test
    void a_stale_client_changes_nothing() {
        given(onboarded(), drafted(), published())
                .when(new ChangeListingTerms(
                        LISTING, 0L, OWNER, Terms.ofABag().minimum(9).terms()))
                .isStale();
    }
}
