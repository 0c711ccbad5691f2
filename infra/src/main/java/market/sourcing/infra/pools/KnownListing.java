package market.sourcing.infra.pools;

import market.sourcing.domain.listing.Availability;
import market.sourcing.domain.listing.event.ListingEvent;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.pool.Goods;
import org.jspecify.annotations.Nullable;

/**
 * A listing as the log tells of it up to a position.
 *
 * @param touched the position of the last change that is to be judged; null when there is none
 */
record KnownListing(
        String id,
        String factoryId,
        Availability availability,
        Goods goods,
        @Nullable Long touched) {

    KnownListing after(ListingEvent event, long position) {
        return switch (event) {
            case ListingPublished _ -> with(Availability.ON_SALE, goods, position);
            case ListingPaused _ -> with(Availability.PAUSED, goods, position);
            case ListingWithdrawn _ -> with(Availability.WITHDRAWN, goods, position);
            case ListingRepriced prices -> with(availability, goods.after(prices), position);
            case ListingTermsChanged changed -> with(availability, Goods.of(changed.terms()), position);
            default -> this;
        };
    }

    private KnownListing with(Availability newAvailability, Goods newGoods, long position) {
        return new KnownListing(id, factoryId, newAvailability, newGoods, position);
    }
}
