package market.sourcing.api.station;

import java.util.Map;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.listing.detail.FindListing;
import market.sourcing.projections.listing.detail.FindListingHandler;
import market.sourcing.projections.listing.detail.ListingDetail;
import market.sourcing.projections.listing.detail.ListingState;
import org.springframework.stereotype.Component;

/** What agents may sell on: listings on sale that are sold piece by piece. */
@Component
record GoodsOnSale(FindListingHandler listings, FindFactoryHandler factories) {
    /** The dropship price of a listing in a version of it. */
    record Dropshipped(String listing, long version, UnitPrice price) {}

    /**
     * The listing's dropship price.
     *
     * @throws Refused {@link RefusalCode#LISTING_UNKNOWN}, {@link RefusalCode#DROPSHIP_NOT_OFFERED}
     */
    Dropshipped dropshipped(String id) {
        var listing = listings.handle(new FindListing(id))
                .filter(this::isOnSale)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.LISTING_UNKNOWN, id));
        var price = listing.terms().dropshipPrice();
        if (price == null) {
            throw new Refused(
                    RefusalCode.DROPSHIP_NOT_OFFERED,
                    "The factory does not sell these goods piece by piece.",
                    Map.of("listing", id));
        }
        return new Dropshipped(
                listing.id(),
                listing.version(),
                UnitPrice.of(price, listing.terms().currency()));
    }

    private boolean isOnSale(ListingDetail listing) {
        return listing.state() == ListingState.PUBLISHED && !factories.isSuspended(listing.factoryId());
    }
}
