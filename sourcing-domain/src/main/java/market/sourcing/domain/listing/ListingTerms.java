package market.sourcing.domain.listing;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.shared.ValidQuantities;
import org.jspecify.annotations.Nullable;

/**
 * The terms a listing is sold under; see {@link market.sourcing.domain.listing.event.PlainTerms} for what each means. What
 * exists holds together: one currency, a price for every valid quantity, a lead time exactly where one is promised.
 *
 * @param skus 1 to 200, each code once
 * @param leadTimeDays 1 to 180 with {@link DispatchPromise#LEAD_TIME}, else null
 * @param labels at most 30
 * @param shipFrom 1 to 120 characters, or null
 * @param unit 1 to 30 characters
 * @param unitGrams what one piece weighs packed, 1 to 1,000,000, or null
 * @param externalRef 1 to 120 characters, or null
 */
public record ListingTerms(
        Titles titles,
        Category category,
        Currency currency,
        List<Sku> skus,
        PriceLadder ladder,
        Quantity minimumOrderQuantity,
        Quantity orderMultiple,
        @Nullable MixedBatch mixedBatch,
        @Nullable UnitPrice dropshipPrice,
        ProductionKind productionKind,
        DispatchPromise dispatchPromise,
        @Nullable Integer leadTimeDays,
        @Nullable Money freeFreightFrom,
        Set<Label> labels,
        @Nullable String shipFrom,
        String unit,
        @Nullable Integer unitGrams,
        @Nullable String externalRef) {
    private static final int MOST_LABELS = 30;
    private static final int MOST_GRAMS = 1_000_000;

    public ListingTerms {
        skus = List.copyOf(skus);
        SkuCodesMustDiffer.check(skus);
        OneCurrencyMustRule.check(currency, skus, ladder, mixedBatch, dropshipPrice, freeFreightFrom);
        EveryValidQuantityMustHaveAPrice.check(new ValidQuantities(minimumOrderQuantity, orderMultiple), ladder, skus);
        LeadTimeMustBeStatedWherePromised.check(dispatchPromise, leadTimeDays);
        if (freeFreightFrom != null && freeFreightFrom.minor() < 0) {
            throw Refused.invalid("freeFreightFrom", "Freight is free from 0 upwards.");
        }
        if (labels.size() > MOST_LABELS) {
            throw Refused.invalid("labels", "A listing has at most 30 labels.");
        }
        labels = InOrder.copy(labels);
        shipFrom = shipFrom == null ? null : Texts.kept("shipFrom", shipFrom, 120);
        unit = Texts.kept("unit", unit, 30);
        if (unitGrams != null && (unitGrams < 1 || unitGrams > MOST_GRAMS)) {
            throw Refused.invalid("unitGrams", "A piece weighs 1 to 1,000,000 grams.");
        }
        externalRef = externalRef == null ? null : Texts.kept("externalRef", externalRef, 120);
    }

    /** Of one SKU without variants, in stock and sold from one piece on at one price; all else is as where nothing is stated. */
    public static ListingTerms ofOneSku(
            Titles titles, Category category, String sku, UnitPrice price, @Nullable String externalRef) {
        var one = new Quantity(1);
        return new ListingTerms(
                titles,
                category,
                price.currency(),
                List.of(new Sku(sku, Map.of(), null)),
                new PriceLadder(List.of(new PriceLadder.Tier(one, null, price))),
                one,
                one,
                null,
                null,
                ProductionKind.SPOT,
                DispatchPromise.H48,
                null,
                null,
                Set.of(),
                null,
                "piece",
                null,
                externalRef);
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the first text of which nothing can be seen */
    void mustBeSeen() {
        titles.byLanguage().forEach((language, title) -> Texts.requireSeen("titles." + language, title));
        skus.forEach(Sku::mustBeSeen);
        if (shipFrom != null) {
            Texts.requireSeen("shipFrom", shipFrom);
        }
        Texts.requireSeen("unit", unit);
        if (externalRef != null) {
            Texts.requireSeen("externalRef", externalRef);
        }
    }

    public ValidQuantities validQuantities() {
        return new ValidQuantities(minimumOrderQuantity, orderMultiple);
    }

    /** The codes of all SKUs, in one order for everybody. */
    public Set<String> skuCodes() {
        var codes = new TreeSet<String>();
        skus.forEach(sku -> codes.add(sku.code()));
        return codes;
    }

    /**
     * The same terms at other prices.
     *
     * @param skuLadders the own ladders of all SKUs that have one from now on, by code
     * @throws Refused {@link RefusalCode#SKU_UNKNOWN} and every reason why a ladder can't be
     */
    public ListingTerms at(
            PriceLadder newLadder, Map<String, PriceLadder> skuLadders, @Nullable UnitPrice newDropshipPrice) {
        for (var code : skuLadders.keySet()) {
            if (!skuCodes().contains(code)) {
                throw new Refused(
                        RefusalCode.SKU_UNKNOWN,
                        "The listing has no such SKU.",
                        Map.of("sku", code, "skus", List.copyOf(skuCodes())));
            }
        }
        var repriced = skus.stream()
                .map(sku -> sku.pricedBy(skuLadders.get(sku.code())))
                .toList();
        return new ListingTerms(
                titles,
                category,
                currency,
                repriced,
                newLadder,
                minimumOrderQuantity,
                orderMultiple,
                mixedBatch,
                newDropshipPrice,
                productionKind,
                dispatchPromise,
                leadTimeDays,
                freeFreightFrom,
                labels,
                shipFrom,
                unit,
                unitGrams,
                externalRef);
    }
}
