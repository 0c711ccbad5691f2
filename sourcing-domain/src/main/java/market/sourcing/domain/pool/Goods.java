package market.sourcing.domain.pool;

import java.util.List;
import java.util.Set;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.shared.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask about of a listing's terms.
 *
 * @param currency ISO 4217 of the price
 * @param sku the first one, whose price it is
 * @param least how many pieces the smallest order has
 * @param price for one piece of the smallest order, 4 decimals; search orders and filters by the same
 * @param promise a class of dispatch promises
 * @param shipFrom province and city, or null when not stated
 */
public record Goods(
        String category,
        Set<String> labels,
        String currency,
        String sku,
        long least,
        String price,
        String promise,
        @Nullable String shipFrom) {
    public Goods {
        labels = InOrder.copy(labels);
    }

    public static Goods of(PlainTerms terms) {
        var first = terms.skus().getFirst();
        long multiple = terms.orderMultiple();
        long least = (terms.minimumOrderQuantity() + multiple - 1) / multiple * multiple;
        return new Goods(
                terms.category(),
                terms.labels(),
                terms.currency(),
                first.code(),
                least,
                price(first.ladder().isEmpty() ? terms.ladder() : first.ladder(), least),
                terms.dispatchPromise(),
                terms.shipFrom());
    }

    /** The same at other prices. */
    public Goods after(ListingRepriced prices) {
        var ladder = prices.skuLadders().getOrDefault(sku, prices.ladder());
        return new Goods(category, labels, currency, sku, least, price(ladder, least), promise, shipFrom);
    }

    private static String price(List<PlainTerms.PlainTier> ladder, long pieces) {
        return ladder.stream()
                .filter(tier -> tier.from() <= pieces)
                .reduce((_, later) -> later)
                .orElse(ladder.getFirst())
                .price();
    }
}
