package market.sourcing.api.pool.feed.merchant;

import java.util.List;

/**
 * An agent's shop abroad.
 *
 * @param links to its page of a product
 * @param images to its picture of a product
 * @param languages in which its products are called, the main one first
 */
public record Shop(ShopLinks links, ShopLinks images, List<String> languages) {
    public Shop {
        languages = List.copyOf(languages);
    }
}
