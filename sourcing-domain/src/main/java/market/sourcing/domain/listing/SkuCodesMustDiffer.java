package market.sourcing.domain.listing;

import java.util.HashSet;
import java.util.List;
import market.sourcing.domain.shared.Refused;

/** A listing has 1 to 200 SKUs, and a code names one of them. */
final class SkuCodesMustDiffer {
    private static final int MOST_SKUS = 200;

    private SkuCodesMustDiffer() {}

    static void check(List<Sku> skus) {
        if (skus.isEmpty() || skus.size() > MOST_SKUS) {
            throw Refused.invalid("skus", "A listing has 1 to 200 SKUs.");
        }
        var seen = new HashSet<String>();
        for (var sku : skus) {
            if (!seen.add(sku.code())) {
                throw Refused.invalid("skus.code", "Each SKU of a listing has a code of its own.");
            }
        }
    }
}
