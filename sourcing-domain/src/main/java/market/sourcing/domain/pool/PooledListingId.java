package market.sourcing.domain.pool;

import market.sourcing.domain.shared.ListingId;

/** Identifies in which pools one listing is: {@code pooled-} and the tail of the listing's id. */
public record PooledListingId(String value) {
    private static final String PREFIX = "pooled-";

    public static PooledListingId of(ListingId listing) {
        return new PooledListingId(PREFIX + listing.value().substring(ListingId.PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
