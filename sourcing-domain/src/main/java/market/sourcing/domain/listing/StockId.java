package market.sourcing.domain.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import market.sourcing.domain.shared.ListingId;

/**
 * Identifies the stock of one SKU of one listing: {@code stock-} and 40 hexadecimal digits, the beginning of the SHA-256
 * of the listing's id, a slash and the SKU code. An id of the listing holds no slash, so no two pairs read the same.
 */
public record StockId(String value) {
    public static final String PREFIX = "stock-";
    private static final int BYTES = 20;

    public static StockId of(ListingId listing, String sku) {
        var text = listing.value() + "/" + sku;
        var hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return new StockId(PREFIX + HexFormat.of().formatHex(hash, 0, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException notAJavaPlatform) {
            throw new IllegalStateException(notAJavaPlatform);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
