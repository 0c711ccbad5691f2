package market.sourcing.domain.order.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** An order is over at most 50 SKUs (the bound of the platform this one is modelled on); more are best split as proposed. */
public final class SkusMustStayInBounds implements BasketRule {
    private static final int MOST = 50;

    private record Sku(String listing, String code) {
        static Sku of(Basket.Line line) {
            return new Sku(line.listing().value(), line.offer().sku());
        }
    }

    @Override
    public List<Refused> objections(Basket basket) {
        var skus = basket.lines().stream().map(Sku::of).distinct().count();
        return skus <= MOST
                ? List.of()
                : List.of(new Refused(
                        RefusalCode.TOO_MANY_SKUS,
                        "An order has at most 50 SKUs; it can be split as proposed.",
                        Map.of("asked", skus, "most", MOST, "split", split(basket))));
    }

    /** The line numbers of orders that each stay in bounds; listings stay whole as long as they fit. */
    private static List<List<Integer>> split(Basket basket) {
        var parts = new ArrayList<List<Integer>>();
        Set<Sku> filled = new HashSet<>();
        for (var share : basket.byListing().values()) {
            var lines = basket.lines().stream()
                    .filter(line -> line.listing().equals(share.line().listing()))
                    .toList();
            var more = lines.stream().map(Sku::of).distinct().count();
            if (parts.isEmpty() || filled.size() + more > MOST) {
                parts.add(new ArrayList<>());
                filled.clear();
            }
            for (var line : lines) {
                if (filled.size() == MOST && !filled.contains(Sku.of(line))) {
                    parts.add(new ArrayList<>());
                    filled.clear();
                }
                filled.add(Sku.of(line));
                parts.getLast().add(line.number());
            }
        }
        return parts.stream().map(List::copyOf).toList();
    }
}
