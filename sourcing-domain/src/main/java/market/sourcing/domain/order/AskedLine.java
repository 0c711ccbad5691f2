package market.sourcing.domain.order;

import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One SKU, how many pieces of it, and for whom.
 *
 * @param sku null means the listing's only SKU; refused when it has several
 * @param reference the buyer's own word for the line, such as the customer it is for: 1 to 40 characters, or null
 */
public record AskedLine(
        ListingId listingId,
        @Nullable String sku,
        Quantity quantity,
        @Nullable String reference) {
    public AskedLine {
        reference = reference == null ? null : Texts.bounded("reference", reference, 40);
    }
}
