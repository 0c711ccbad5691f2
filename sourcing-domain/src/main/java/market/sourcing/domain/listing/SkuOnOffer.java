package market.sourcing.domain.listing;

import java.util.LinkedHashMap;
import java.util.List;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/** An order names the SKU it means; a listing that has only one is understood without. */
final class SkuOnOffer {
    private SkuOnOffer() {}

    static PlainTerms.PlainSku find(ListingId listing, List<PlainTerms.PlainSku> skus, @Nullable String code) {
        if (code == null && skus.size() == 1) {
            return skus.getFirst();
        }
        return skus.stream()
                .filter(sku -> sku.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(listing, skus, code));
    }

    private static Refused unknown(ListingId listing, List<PlainTerms.PlainSku> skus, @Nullable String asked) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("listingId", listing.value());
        facts.put("skus", skus.stream().map(PlainTerms.PlainSku::code).toList());
        if (asked != null) {
            facts.put("sku", asked);
        }
        return new Refused(
                RefusalCode.SKU_UNKNOWN, "The listing has no such SKU, or has several and none was named.", facts);
    }
}
