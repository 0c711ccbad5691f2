package market.sourcing.domain.listing;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Who orders more pays less for each piece. */
final class PricesMustFall {
    private PricesMustFall() {}

    static void check(List<PriceLadder.Tier> tiers) {
        for (var i = 1; i < tiers.size(); i++) {
            var before = tiers.get(i - 1).price();
            var price = tiers.get(i).price();
            Currencies.requireSame(before.currency(), price.currency());
            if (!price.isBelow(before)) {
                throw new Refused(
                        RefusalCode.LADDER_MUST_FALL,
                        "Each tier of a price ladder is cheaper than the tier before.",
                        Map.of("field", "ladder", "tier", i + 1));
            }
        }
    }
}
