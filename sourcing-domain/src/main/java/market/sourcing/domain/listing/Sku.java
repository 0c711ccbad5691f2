package market.sourcing.domain.listing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One variant of a listing. The code is unique in the factory; attributes such as colour and size; own ladder or null. */
public record Sku(
        String code,
        Map<String, String> attributes,
        @Nullable PriceLadder ladder) {
    public Sku {
        attributes = Map.copyOf(attributes);
    }
}
