package market.sourcing.domain.listing;

import java.util.Map;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Only what is on sale can be paused or ordered. */
final class ListingMustBePublished {
    private ListingMustBePublished() {}

    static void check(ListingId listing, ListingState state) {
        switch (state) {
            case ListingState.Published _ -> {}
            case ListingState.Draft _, ListingState.Paused _ ->
                throw new Refused(
                        RefusalCode.LISTING_NOT_PUBLISHED,
                        "The listing is not on sale now.",
                        Map.of("listingId", listing.value()));
            case ListingState.Withdrawn _ -> throw ListingMustBeOpen.withdrawn(listing);
        }
    }
}
