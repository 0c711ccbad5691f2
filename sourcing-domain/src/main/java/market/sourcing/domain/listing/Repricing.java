package market.sourcing.domain.listing;

import java.util.List;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.PlainTerms;

/** Terms after their prices were replaced and everything else stayed. */
public final class Repricing {
    private Repricing() {}

    public static PlainTerms after(PlainTerms terms, ListingRepriced prices) {
        var skus = terms.skus().stream()
                .map(sku -> new PlainTerms.PlainSku(
                        sku.code(), sku.attributes(), prices.skuLadders().getOrDefault(sku.code(), List.of())))
                .toList();
        return new PlainTerms(
                terms.titles(),
                terms.category(),
                terms.currency(),
                skus,
                prices.ladder(),
                terms.minimumOrderQuantity(),
                terms.orderMultiple(),
                terms.mixedBatch(),
                prices.dropshipPrice(),
                terms.productionKind(),
                terms.dispatchPromise(),
                terms.leadTimeDays(),
                terms.freeFreightFromMinor(),
                terms.labels(),
                terms.shipFrom(),
                terms.unit(),
                terms.unitGrams(),
                terms.externalRef());
    }
}
