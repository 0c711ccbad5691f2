package market.sourcing.infra.imports.offer;

import java.util.List;
import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.shared.ListingId;
import org.jspecify.annotations.Nullable;

/**
 * A row that can be taken: everything its commands carry, checked.
 *
 * @param soldIn90Days as the source states it, or null
 * @param openingStock counted when the listing is first published; empty when the file does not say
 */
public record OfferRow(
        String offerId,
        ListingId listingId,
        OfferFactory factory,
        ListingTerms terms,
        @Nullable Long soldIn90Days,
        List<OpeningStock> openingStock,
        List<Note> notes) {
    public OfferRow {
        openingStock = List.copyOf(openingStock);
        notes = List.copyOf(notes);
    }

    /** @param units 0 to 10,000,000 */
    public record OpeningStock(String sku, int units) {}
}
