package market.sourcing.api.listing;

import java.util.Optional;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.projections.factory.profile.FindFactoryHandler;
import market.sourcing.projections.listing.detail.FindListing;
import market.sourcing.projections.listing.detail.FindListingHandler;
import market.sourcing.projections.listing.detail.ListingDetail;
import market.sourcing.projections.listing.detail.ListingState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which listings a caller may know of: those on sale, their own, and all of them for operators and auditors. */
@Component
public record ListingSight(FindListingHandler listings, FindFactoryHandler factories) {
    /**
     * The listing, in that version or a later one.
     *
     * @param minVersion as the client sent it
     * @throws Refused {@link RefusalCode#LISTING_UNKNOWN}
     */
    public ListingDetail seen(ListingId id, @Nullable String minVersion, Caller caller) {
        return MinVersion.of(minVersion)
                .await(() -> seen(id.value(), caller), ListingDetail::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.LISTING_UNKNOWN, id.value()));
    }

    /** Empty for what is not there and for what the caller may not know is there. */
    public Optional<ListingDetail> seen(String id, Caller caller) {
        return listings.handle(new FindListing(id))
                .filter(listing -> caller.maySeeAllOf(listing.ownerId()) || isOnSale(listing));
    }

    private boolean isOnSale(ListingDetail listing) {
        return listing.state() == ListingState.PUBLISHED && !factories.isSuspended(listing.factoryId());
    }
}
