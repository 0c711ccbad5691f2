package market.sourcing.domain.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One variant of a listing.
 *
 * @param code unique in the factory, 1 to 64 characters
 * @param attributes such as colour and size: at most 20, names of 1 to 40 and values of 1 to 120 characters
 * @param ladder its own, or null when the listing's holds
 */
public record Sku(
        String code,
        Map<String, String> attributes,
        @Nullable PriceLadder ladder) {
    private static final int MOST_ATTRIBUTES = 20;

    public Sku {
        code = Texts.kept("skus.code", code, 64);
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw Refused.invalid("skus.attributes", "A SKU has at most 20 attributes.");
        }
        var checked = new LinkedHashMap<String, String>();
        attributes.forEach((name, value) ->
                checked.put(Texts.kept("skus.attributes", name, 40), Texts.kept("skus.attributes", value, 120)));
        attributes = InOrder.copy(checked);
    }

    void mustBeSeen() {
        Texts.requireSeen("skus.code", code);
        attributes.forEach((name, value) -> {
            Texts.requireSeen("skus.attributes", name);
            Texts.requireSeen("skus.attributes", value);
        });
    }

    /** The same variant under another ladder of its own, or under none. */
    public Sku pricedBy(@Nullable PriceLadder ownLadder) {
        return new Sku(code, attributes, ownLadder);
    }
}
