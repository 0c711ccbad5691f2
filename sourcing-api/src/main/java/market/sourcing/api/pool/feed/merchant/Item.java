package market.sourcing.api.pool.feed.merchant;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A SKU as an item of the product data.
 *
 * @param groupId the listing's, where it has other SKUs; else null
 * @param known color, size, material and pattern, as far as they are stated
 * @param details other attributes, in the factory's words
 * @param grams of one piece, packed; null where not stated
 * @param handlingDays at most so many until it is sent
 */
record Item(
        String id,
        @Nullable String groupId,
        String title,
        String link,
        String imageLink,
        boolean inStock,
        Money price,
        @Nullable String brand,
        String mpn,
        String productType,
        Map<String, String> known,
        List<Map.Entry<String, String>> details,
        @Nullable Integer grams,
        @Nullable String shipsFrom,
        int handlingDays) {}
