package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;
import org.jspecify.annotations.Nullable;

/**
 * What a result shows and filters go by.
 *
 * @param ladder kept so that a change of prices or of the least quantity finds the price that applies
 * @param labels in alphabetical order
 * @param places ship-from and its parts, folded
 */
public record Offer(
        Map<String, String> titles,
        String category,
        String currency,
        List<PlainTier> ladder,
        int minimumOrderQuantity,
        String dispatchPromise,
        List<String> labels,
        @Nullable String shipFrom,
        List<String> places,
        @Nullable String externalRef) {

    /** The unit price of the smallest order there can be. */
    String firstPrice() {
        var price = ladder.getFirst().price();
        for (PlainTier tier : ladder) {
            if (tier.from() <= minimumOrderQuantity) {
                price = tier.price();
            }
        }
        return price;
    }
}
