package market.sourcing.domain.listing;

import java.util.Map;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A withdrawn listing never changes again. */
final class ListingMustBeOpen {
    private ListingMustBeOpen() {}

    static void check(ListingId listing, ListingState state) {
        if (state instanceof ListingState.Withdrawn) {
            throw withdrawn(listing);
        }
    }

    static Refused withdrawn(ListingId listing) {
        return new Refused(
                RefusalCode.LISTING_WITHDRAWN,
                "The listing was withdrawn for good.",
                Map.of("listingId", listing.value()));
    }
}
