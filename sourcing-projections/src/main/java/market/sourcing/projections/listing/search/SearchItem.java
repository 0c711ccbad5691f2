package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param titles by language
 * @param sku the code of the first SKU
 * @param attributes of that SKU, such as its colour
 * @param price of one piece of that SKU in the smallest order there can be, 4 decimals
 * @param currency ISO 4217
 * @param fastDispatch whether its factory has the badge
 * @param sold pieces, before it came here and since
 */
public record SearchItem(
        String listingId,
        String factoryId,
        Map<String, String> titles,
        String category,
        String sku,
        Map<String, String> attributes,
        String price,
        String currency,
        int minimumOrderQuantity,
        String dispatchPromise,
        List<String> labels,
        boolean fastDispatch,
        @Nullable String shipFrom,
        long sold,
        @Nullable String externalRef) {

    static SearchItem of(Card card) {
        var offer = card.offer();
        return new SearchItem(
                card.id(),
                card.factoryId(),
                offer.titles(),
                offer.category(),
                offer.sku(),
                offer.attributes(),
                offer.firstPrice(),
                offer.currency(),
                offer.minimumOrderQuantity(),
                offer.dispatchPromise(),
                offer.labels(),
                card.standing().fastDispatch(),
                offer.shipFrom(),
                card.keys().sold(),
                offer.externalRef());
    }
}
