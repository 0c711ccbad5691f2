package market.sourcing.domain.listing;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.ValidQuantities;

/** No ladder of a listing, nor of its SKUs, begins above the least quantity that can be ordered. */
final class EveryValidQuantityMustHaveAPrice {
    private EveryValidQuantityMustHaveAPrice() {}

    static void check(ValidQuantities valid, PriceLadder ladder, List<Sku> skus) {
        check(valid, ladder, Map.of("field", "ladder"));
        for (var sku : skus) {
            if (sku.ladder() != null) {
                check(valid, sku.ladder(), Map.of("field", "skus.ladder", "sku", sku.code()));
            }
        }
    }

    private static void check(ValidQuantities valid, PriceLadder ladder, Map<String, String> where) {
        // Against the minimum as stated, not the first multiple above it: who reads "from 30" must find a price at 30.
        if (ladder.start().compareTo(valid.minimum()) > 0) {
            throw new Refused(
                    RefusalCode.LADDER_STARTS_TOO_HIGH,
                    "The price ladder begins above the minimum order quantity.",
                    where);
        }
    }
}
