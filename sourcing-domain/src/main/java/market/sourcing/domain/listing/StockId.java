package market.sourcing.domain.listing;

import market.sourcing.domain.shared.Digests;
import market.sourcing.domain.shared.ListingId;

/**
 * Identifies the stock of one SKU of one listing: {@code stock-} and 40 hexadecimal digits, the beginning of the SHA-256
 * of the listing's id, a slash and the SKU code. An id of the listing holds no slash, so no two pairs read the same.
 */
public record StockId(String value) {
    public static final String PREFIX = "stock-";

    public static StockId of(ListingId listing, String sku) {
        return new StockId(PREFIX + Digests.forId(listing.value() + "/" + sku));
    }

    @Override
    public String toString() {
        return value;
    }
}
