package market.sourcing.domain.trade.offering;

import static market.sourcing.domain.shared.RefusalCode.FACTORY_NOT_VERIFIED;
import static market.sourcing.domain.shared.RefusalCode.FACTORY_SUSPENDED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.reinstated;
import static market.sourcing.domain.vocabulary.Factories.suspended;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Listings.drafted;
import static market.sourcing.domain.vocabulary.Listings.paused;
import static market.sourcing.domain.vocabulary.Listings.publish;
import static market.sourcing.domain.vocabulary.Listings.published;
import static market.sourcing.domain.vocabulary.Listings.withdrawn;
import static market.sourcing.domain.vocabulary.Marketplace.given;

import market.sourcing.domain.listing.command.PublishListing;
import org.junit.jupiter.api.Test;

class PublishListingFixtureTest {

    @Test
    void a_verified_factory_publishes_its_draft() {
        given(onboarded(), verified(), drafted())
                .when(publish(OWNER))
                .writes(published())
                .answers(1L);
    }

    @Test
    void a_paused_listing_comes_back() {
        given(onboarded(), verified(), drafted(), published(), paused())
                .when(publish(OPERATOR))
                .writes(published())
                .answers(3L);
    }

    @Test
    void a_published_listing_stays_published() {
        given(onboarded(), verified(), drafted(), published())
                .when(publish(OWNER))
                .writesNothing()
                .answers(1L);
    }

    @Test
    void a_factory_nobody_verified_publishes_nothing() {
        given(onboarded(), drafted())
                .when(publish(OWNER))
                .isRefused(FACTORY_NOT_VERIFIED)
                .withFact("factoryId", "factory-bags");
    }

    @Test
    void a_suspended_factory_publishes_nothing() {
        given(onboarded(), verified(), suspended(), drafted())
                .when(publish(OWNER))
                .isRefused(FACTORY_SUSPENDED);
    }

    @Test
    void a_reinstated_factory_publishes_again() {
        given(onboarded(), verified(), suspended(), reinstated(), drafted())
                .when(publish(OWNER))
                .writes(published());
    }

    @Test
    void a_withdrawn_listing_never_comes_back() {
        given(onboarded(), verified(), drafted(), withdrawn())
                .when(publish(OWNER))
                .isRefused(LISTING_WITHDRAWN);
    }

    @Test
    void a_listing_that_never_was_is_unknown() {
        given(onboarded(), verified()).when(publish(OWNER)).isRefused(LISTING_UNKNOWN);
    }

    @Test
    void others_are_not_told_of_a_draft() {
        given(onboarded(), verified(), drafted()).when(publish(OTHER_OWNER)).isRefused(LISTING_UNKNOWN);
    }

    @Test
    void others_may_not_bring_a_paused_listing_back() {
        given(onboarded(), verified(), drafted(), published(), paused())
                .when(publish(OTHER_OWNER))
                .isRefused(NOT_ALLOWED);
    }

    @Test
    void a_client_that_has_seen_the_version_of_now_publishes() {
        given(onboarded(), verified(), drafted())
                .when(new PublishListing(LISTING, 0L, OWNER))
                .answers(1L);
    }

    @Test
    void being_stale_comes_before_every_rule() {
        given(onboarded(), drafted(), published(), paused())
                .when(new PublishListing(LISTING, 1L, OWNER))
                .isStale();
    }

    @Test
    void a_version_that_is_still_to_come_is_stale_too() {
        given(onboarded(), verified(), drafted())
                .when(new PublishListing(LISTING, 7L, OWNER))
                .isStale();
    }
}
