package market.sourcing.domain.order.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** A SKU is ordered on one line: twice the same line is more likely a slip than a wish. */
public final class SkuMustNotRepeat implements BasketRule {
    private record Key(ListingId listing, String sku) {}

    @Override
    public void check(Basket basket) {
        var seen = new HashMap<Key, Integer>();
        for (var line : basket.lines()) {
            var before = seen.putIfAbsent(new Key(line.listing(), line.sku()), line.number());
            if (before != null) {
                throw new Refused(
                        RefusalCode.LINE_REPEATED,
                        "Two lines of the order are about the same SKU.",
                        Map.of(
                                "listingId",
                                line.listing().value(),
                                "sku",
                                line.sku(),
                                "lines",
                                List.of(before, line.number())));
            }
        }
    }
}
