package market.sourcing.projections.listing.detail;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads one listing; who may see a listing that is not published is for the caller to decide. */
public record FindListingHandler(Views views) {
    public Optional<ListingDetail> handle(FindListing query) {
        return views.documents(ListingDetailProjector.VIEW).byId(query.listingId());
    }
}
