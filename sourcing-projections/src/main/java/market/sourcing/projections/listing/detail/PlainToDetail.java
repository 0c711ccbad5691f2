package market.sourcing.projections.listing.detail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.PlainTerms;
import org.jspecify.annotations.Nullable;

/** Terms as events state them, as the document keeps them. */
final class PlainToDetail {
    private PlainToDetail() {}

    static DetailTerms terms(PlainTerms plain) {
        return new DetailTerms(
                new TreeMap<>(plain.titles()),
                plain.category(),
                plain.currency(),
                plain.skus().stream()
                        .map(sku -> new DetailTerms.DetailSku(
                                sku.code(), attributes(sku.attributes()), tiers(sku.ladder())))
                        .toList(),
                tiers(plain.ladder()),
                plain.minimumOrderQuantity(),
                plain.orderMultiple(),
                mixedBatch(plain.mixedBatch()),
                plain.dropshipPrice(),
                plain.productionKind(),
                plain.dispatchPromise(),
                plain.leadTimeDays(),
                plain.freeFreightFromMinor(),
                plain.labels().stream().sorted().toList(),
                plain.shipFrom(),
                plain.unit(),
                plain.unitGrams(),
                plain.externalRef());
    }

    static DetailTerms repriced(DetailTerms terms, ListingRepriced prices) {
        return new DetailTerms(
                terms.titles(),
                terms.category(),
                terms.currency(),
                terms.skus().stream()
                        .map(sku -> new DetailTerms.DetailSku(
                                sku.code(),
                                sku.attributes(),
                                tiers(prices.skuLadders().getOrDefault(sku.code(), List.of()))))
                        .toList(),
                tiers(prices.ladder()),
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

    private static List<DetailTerms.Attribute> attributes(Map<String, String> byName) {
        return new TreeMap<>(byName)
                .entrySet().stream()
                        .map(entry -> new DetailTerms.Attribute(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static List<DetailTerms.Tier> tiers(List<PlainTerms.PlainTier> ladder) {
        return ladder.stream()
                .map(tier -> new DetailTerms.Tier(tier.from(), tier.price()))
                .toList();
    }

    private static DetailTerms.@Nullable MixedBatch mixedBatch(PlainTerms.@Nullable PlainMixedBatch plain) {
        return plain == null ? null : new DetailTerms.MixedBatch(plain.quantity(), plain.amountMinor());
    }
}
