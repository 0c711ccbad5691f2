package market.sourcing.domain.listing;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * Unit prices by ordered quantity: from rising, price strictly falling, one currency, 1 to 10 tiers. Each tier ends where
 * the next begins, the last holds for every quantity above.
 */
public record PriceLadder(List<Tier> tiers) {
    private static final int MOST_TIERS = 10;

    public PriceLadder {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.size() > MOST_TIERS) {
            throw Refused.invalid("ladder", "A price ladder has 1 to 10 tiers.");
        }
        TiersMustJoin.check(tiers);
        PricesMustFall.check(tiers);
    }

    /**
     * One step of the ladder.
     *
     * @param to the last quantity of the tier where the client states it, checked against the next tier; else null
     */
    public record Tier(Quantity from, @Nullable Quantity to, UnitPrice price) {}

    /** The least quantity that has a price. */
    public Quantity start() {
        return tiers.getFirst().from();
    }

    public Currency currency() {
        return tiers.getFirst().price().currency();
    }

    /**
     * The tier a quantity falls in.
     *
     * @throws Refused {@link RefusalCode#QUANTITY_BELOW_MINIMUM} below the start
     */
    public Tier at(Quantity quantity) {
        for (var tier : tiers.reversed()) {
            if (tier.from().compareTo(quantity) <= 0) {
                return tier;
            }
        }
        throw new Refused(
                RefusalCode.QUANTITY_BELOW_MINIMUM,
                "The price ladder begins above this quantity.",
                Map.of("nearestValid", List.of(start().units())));
    }
}
