package market.sourcing.domain.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import market.sourcing.domain.listing.event.PlainTerms;

/** Terms in the shape in which events store them. */
final class PlainForm {
    private PlainForm() {}

    static PlainTerms of(ListingTerms terms) {
        var mixedBatch = terms.mixedBatch();
        var dropshipPrice = terms.dropshipPrice();
        var freeFreightFrom = terms.freeFreightFrom();
        var labels = new TreeSet<String>();
        terms.labels().forEach(label -> labels.add(label.slug()));
        return new PlainTerms(
                terms.titles().byLanguage(),
                terms.category().slug(),
                terms.currency().getCurrencyCode(),
                terms.skus().stream().map(PlainForm::of).toList(),
                of(terms.ladder()),
                terms.minimumOrderQuantity().units(),
                terms.orderMultiple().units(),
                mixedBatch == null ? null : of(mixedBatch),
                dropshipPrice == null ? null : dropshipPrice.text(),
                terms.productionKind().name(),
                terms.dispatchPromise().name(),
                terms.leadTimeDays(),
                freeFreightFrom == null ? null : freeFreightFrom.minor(),
                labels,
                terms.shipFrom(),
                terms.unit(),
                terms.unitGrams(),
                terms.externalRef());
    }

    static List<PlainTerms.PlainTier> of(PriceLadder ladder) {
        return ladder.tiers().stream()
                .map(tier -> new PlainTerms.PlainTier(
                        tier.from().units(), tier.price().text()))
                .toList();
    }

    private static PlainTerms.PlainSku of(Sku sku) {
        var ladder = sku.ladder();
        return new PlainTerms.PlainSku(sku.code(), sku.attributes(), ladder == null ? List.of() : of(ladder));
    }

    private static PlainTerms.PlainMixedBatch of(MixedBatch mixedBatch) {
        var quantity = mixedBatch.quantity();
        var amount = mixedBatch.amount();
        return new PlainTerms.PlainMixedBatch(
                quantity == null ? null : quantity.units(), amount == null ? null : amount.minor());
    }

    /** Own ladders by SKU code, of the SKUs that have one. */
    static Map<String, List<PlainTerms.PlainTier>> skuLadders(PlainTerms terms) {
        var ladders = new LinkedHashMap<String, List<PlainTerms.PlainTier>>();
        terms.skus().stream()
                .filter(sku -> !sku.ladder().isEmpty())
                .forEach(sku -> ladders.put(sku.code(), sku.ladder()));
        return ladders;
    }
}
