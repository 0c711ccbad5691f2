package market.sourcing.domain.order.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A SKU is ordered on one line, or on several that the buyer tells apart by a reference of their own: twice the same line is
 * more likely a slip than a wish.
 */
public final class LineMustNotRepeat implements BasketRule {
    private record Key(
            ListingId listing, String sku, @Nullable String reference) {}

    @Override
    public List<Refused> objections(Basket basket) {
        var seen = new HashMap<Key, Integer>();
        var repeated = new ArrayList<Refused>();
        for (var line : basket.lines()) {
            var key = new Key(line.listing(), line.offer().sku(), line.reference());
            var before = seen.putIfAbsent(key, line.number());
            if (before != null) {
                repeated.add(new Refused(
                        RefusalCode.LINE_REPEATED,
                        "Two lines are about the same SKU and have no references that tell them apart.",
                        Map.of(
                                "listingId",
                                line.listing().value(),
                                "sku",
                                line.offer().sku(),
                                "lines",
                                List.of(before, line.number()))));
            }
        }
        return repeated;
    }
}
