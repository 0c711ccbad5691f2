package market.sourcing.domain.trade.offering;

import static market.sourcing.domain.shared.RefusalCode.FACTORY_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.IDEMPOTENCY_KEY_REUSED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.SKU_CODE_TAKEN;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.otherOnboarded;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Listings.FINGERPRINT;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.SECOND;
import static market.sourcing.domain.vocabulary.Listings.draft;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.foreignDrafted;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.repriced;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Terms.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Uniqueness;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.vocabulary.Terms;
import org.junit.jupiter.api.Test;

class DraftListingFixtureTest {

    @Test
    void a_factory_drafts_a_listing_before_it_is_verified() {
        given(onboarded()).when(draft()).writes(drafted()).answers(0L);
    }

    @Test
    void every_term_is_stored() {
        var terms = Terms.ofABag()
                .sku("red", ladder(1, "7.5"))
                .sku("blue")
                .minimum(48)
                .multiple(24)
                .mixed(new MixedBatch(new Quantity(100), Money.of(500_00, "CNY")))
                .dropshipAt(UnitPrice.of("9.9", "CNY"))
                .promising(DispatchPromise.LEAD_TIME, 20)
                .freeFreightFrom(0)
                .labelled("new", "inspected")
                .shippedFrom(null)
                .by("个")
                .from("816731226821");
        given(onboarded()).when(draft(LISTING, OWNER, terms, FINGERPRINT)).writes(drafted(LISTING, terms));
    }

    @Test
    void an_operator_drafts_for_a_factory_that_stays_the_owner() {
        given(onboarded())
                .when(draft(LISTING, OPERATOR, Terms.ofABag(), FINGERPRINT))
                .writes(drafted());
    }

    @Test
    void the_same_request_again_writes_nothing_and_answers_the_same() {
        given(onboarded(), drafted(), repriced(ladder(1, "3")))
                .when(draft())
                .writesNothing()
                .answers(0L);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        given(onboarded(), drafted())
                .when(draft(LISTING, OWNER, Terms.ofABag(), "another"))
                .isRefused(IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void others_are_not_told_that_the_draft_exists() {
        given(onboarded(), drafted())
                .when(draft(LISTING, OTHER_OWNER, Terms.ofABag(), FINGERPRINT))
                .isRefused(LISTING_UNKNOWN);
    }

    @Test
    void a_factory_that_does_not_exist_drafts_nothing() {
        given().when(draft()).isRefused(FACTORY_UNKNOWN);
    }

    @Test
    void nobody_drafts_for_a_foreign_factory() {
        given(onboarded())
                .when(draft(LISTING, OTHER_OWNER, Terms.ofABag(), FINGERPRINT))
                .isRefused(NOT_ALLOWED);
    }

    @Test
    void a_suspended_factory_may_still_draft() {
        given(onboarded(), suspended()).when(draft()).writes(drafted());
    }

    @Test
    void a_sku_code_belongs_to_one_listing_of_the_factory() {
        given(onboarded(), drafted(), published())
                .when(draft(SECOND, OWNER, Terms.ofABag().sku("new").sku("bag"), "second"))
                .isRefused(SKU_CODE_TAKEN)
                .withFact("skus", List.of("bag"));
    }

    @Test
    void a_refused_draft_holds_no_code() {
        var marketplace = given(onboarded(), drafted());
        marketplace
                .when(draft(SECOND, OWNER, Terms.ofABag().sku("a-new-one").sku("bag"), "second"))
                .isRefused(SKU_CODE_TAKEN);
        assertThat(marketplace.uniqueValues().holder(Uniqueness.SKU_CODE_IN_FACTORY, "factory-bags/a-new-one"))
                .isEmpty();
    }

    @Test
    void another_factory_may_use_the_same_code() {
        given(onboarded(), otherOnboarded(), foreignDrafted(Terms.ofABag()))
                .when(draft())
                .writes(drafted());
    }
}
