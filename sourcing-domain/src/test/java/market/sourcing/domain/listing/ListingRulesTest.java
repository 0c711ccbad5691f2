package market.sourcing.domain.listing;

import static market.sourcing.domain.shared.RefusalCode.LISTING_NOT_PUBLISHED;
import static market.sourcing.domain.shared.RefusalCode.LISTING_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.LISTING_WITHDRAWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Refusals.isRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class ListingRulesTest {
    private static final ListingState DRAFT = new ListingState.Draft();
    private static final ListingState PUBLISHED = new ListingState.Published();
    private static final ListingState PAUSED = new ListingState.Paused();
    private static final ListingState WITHDRAWN = new ListingState.Withdrawn(true);
    private static final ListingState NEVER_SEEN = new ListingState.Withdrawn(false);

    @Test
    void a_listing_must_be_published() {
        assertThatCode(() -> ListingMustBePublished.check(LISTING, PUBLISHED)).doesNotThrowAnyException();
        isRefused(LISTING_NOT_PUBLISHED, () -> ListingMustBePublished.check(LISTING, DRAFT));
        isRefused(LISTING_NOT_PUBLISHED, () -> ListingMustBePublished.check(LISTING, PAUSED));
        isRefused(LISTING_WITHDRAWN, () -> ListingMustBePublished.check(LISTING, WITHDRAWN));
    }

    @Test
    void a_listing_must_be_open() {
        assertThatCode(() -> {
                    ListingMustBeOpen.check(LISTING, DRAFT);
                    ListingMustBeOpen.check(LISTING, PUBLISHED);
                    ListingMustBeOpen.check(LISTING, PAUSED);
                })
                .doesNotThrowAnyException();
        isRefused(LISTING_WITHDRAWN, () -> ListingMustBeOpen.check(LISTING, NEVER_SEEN));
    }

    @Test
    void only_its_factory_and_operators_may_and_others_hear_only_of_what_they_can_see() {
        assertThatCode(() -> {
                    OnlyItsFactoryMay.check(OWNER, OWNER.account(), LISTING, DRAFT);
                    OnlyItsFactoryMay.check(OPERATOR, OWNER.account(), LISTING, DRAFT);
                })
                .doesNotThrowAnyException();
        isRefused(LISTING_UNKNOWN, () -> OnlyItsFactoryMay.check(BUYER, OWNER.account(), LISTING, DRAFT));
        isRefused(LISTING_UNKNOWN, () -> OnlyItsFactoryMay.check(BUYER, OWNER.account(), LISTING, NEVER_SEEN));
        isRefused(NOT_ALLOWED, () -> OnlyItsFactoryMay.check(BUYER, OWNER.account(), LISTING, PUBLISHED));
        isRefused(NOT_ALLOWED, () -> OnlyItsFactoryMay.check(BUYER, OWNER.account(), LISTING, PAUSED));
        isRefused(NOT_ALLOWED, () -> OnlyItsFactoryMay.check(BUYER, OWNER.account(), LISTING, WITHDRAWN));
    }
}
