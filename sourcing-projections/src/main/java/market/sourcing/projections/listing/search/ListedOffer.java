package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import org.jspecify.annotations.Nullable;

/**
 * What a result shows and filters go by.
 *
 * @param sku the code of the first SKU, which is the one that is shown
 * @param attributes of that SKU
 * @param ladder the one that SKU is sold by, its own or the listing's
 * @param labels in alphabetical order
 * @param places ship-from and its parts, folded
 */
public record ListedOffer(
        Map<String, String> titles,
        String category,
        String currency,
        String sku,
        Map<String, String> attributes,
        List<PlainTier> ladder,
        int minimumOrderQuantity,
        int orderMultiple,
        String dispatchPromise,
        List<String> labels,
        @Nullable String shipFrom,
        List<String> places,
        @Nullable String externalRef) {

    /** The unit price of the smallest order of the first SKU there can be: in whole multiples that reach the minimum. */
    String firstPrice() {
        long least = ((long) minimumOrderQuantity + orderMultiple - 1) / orderMultiple * orderMultiple;
        var price = ladder.getFirst().price();
        for (PlainTier tier : ladder) {
            if (tier.from() <= least) {
                price = tier.price();
            }
        }
        return price;
    }
}
