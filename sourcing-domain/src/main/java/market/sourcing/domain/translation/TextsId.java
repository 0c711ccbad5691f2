package market.sourcing.domain.translation;

import market.sourcing.domain.shared.ListingId;

/** Identifies what was said about the texts of one listing, such as texts-listing-1. */
public record TextsId(String value) {
    private static final String PREFIX = "texts-";

    public static TextsId of(ListingId listing) {
        return new TextsId(PREFIX + listing.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
