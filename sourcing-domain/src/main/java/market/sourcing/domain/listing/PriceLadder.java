package market.sourcing.domain.listing;

import java.util.List;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Unit prices by ordered quantity: from rising, price strictly falling, one currency, 1 to 10 tiers. */
public record PriceLadder(List<Tier> tiers) {
    public PriceLadder {
        tiers = List.copyOf(tiers);
    }

    /** @param to the last quantity of the tier where the client states it, checked against the next tier; else null */
    public record Tier(Quantity from, @Nullable Quantity to, UnitPrice price) {}
}
