package market.sourcing.domain.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Label;
import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.Sku;
import market.sourcing.domain.listing.Titles;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Writes terms that hold, with one thing changed at a time: a bag in one SKU, 6.10 from 2, 6.00 from 100, 5.90 from 900. */
public final class Terms {
    private Map<String, String> titles = titlesOfABag();
    private String category = "bags";
    private String currency = "CNY";
    private final Map<String, @Nullable PriceLadder> skus = new LinkedHashMap<>();
    private @Nullable PriceLadder ladder;
    private int minimum = 2;
    private int multiple = 1;
    private @Nullable MixedBatch mixedBatch;
    private @Nullable UnitPrice dropshipPrice;
    private DispatchPromise promise = DispatchPromise.H48;
    private @Nullable Integer leadTimeDays;
    private @Nullable Long freeFreightFrom;
    private Set<String> labels = Set.of("new");
    private @Nullable String shipFrom = "浙江 金华市";
    private String unit = "piece";
    private @Nullable Integer unitGrams;
    private ProductionKind kind = ProductionKind.SPOT;
    private @Nullable String externalRef;

    private Terms() {}

    public static Terms ofABag() {
        return new Terms();
    }

    private static Map<String, String> titlesOfABag() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("zh", "帆布包");
        titles.put("en", "Canvas bag");
        return titles;
    }

    public static PriceLadder ladder(Object... fromsAndPrices) {
        return ladderIn("CNY", fromsAndPrices);
    }

    /** Pairs of a quantity and a price, such as 2, "6.10", 100, "6.00". */
    public static PriceLadder ladderIn(String currency, Object... fromsAndPrices) {
        var tiers = new ArrayList<PriceLadder.Tier>();
        for (var i = 0; i < fromsAndPrices.length; i += 2) {
            tiers.add(new PriceLadder.Tier(
                    new Quantity((Integer) fromsAndPrices[i]),
                    null,
                    UnitPrice.of((String) fromsAndPrices[i + 1], currency)));
        }
        return new PriceLadder(tiers);
    }

    public Terms titled(Map<String, String> newTitles) {
        titles = newTitles;
        return this;
    }

    public Terms inCategory(String slug) {
        category = slug;
        return this;
    }

    public Terms in(String newCurrency) {
        currency = newCurrency;
        return this;
    }

    public Terms sku(String code) {
        return sku(code, null);
    }

    public Terms sku(String code, @Nullable PriceLadder ownLadder) {
        skus.put(code, ownLadder);
        return this;
    }

    public Terms at(PriceLadder newLadder) {
        ladder = newLadder;
        return this;
    }

    public Terms minimum(int units) {
        minimum = units;
        return this;
    }

    public Terms multiple(int units) {
        multiple = units;
        return this;
    }

    public Terms mixed(MixedBatch batch) {
        mixedBatch = batch;
        return this;
    }

    public Terms dropshipAt(UnitPrice price) {
        dropshipPrice = price;
        return this;
    }

    public Terms promising(DispatchPromise newPromise, @Nullable Integer days) {
        promise = newPromise;
        leadTimeDays = days;
        return this;
    }

    public Terms freeFreightFrom(long minor) {
        freeFreightFrom = minor;
        return this;
    }

    public Terms labelled(String... slugs) {
        labels = new LinkedHashSet<>(List.of(slugs));
        return this;
    }

    public Terms shippedFrom(@Nullable String place) {
        shipFrom = place;
        return this;
    }

    public Terms by(String newUnit) {
        unit = newUnit;
        return this;
    }

    /** Packed, a piece. */
    public Terms weighing(int grams) {
        unitGrams = grams;
        return this;
    }

    public Terms made(ProductionKind newKind) {
        kind = newKind;
        return this;
    }

    public Terms from(String ref) {
        externalRef = ref;
        return this;
    }

    private PriceLadder theLadder() {
        return ladder == null ? ladderIn(currency, 2, "6.10", 100, "6.00", 900, "5.90") : ladder;
    }

    private Map<String, @Nullable PriceLadder> theSkus() {
        if (skus.isEmpty()) {
            skus.put("bag", null);
        }
        return skus;
    }

    public ListingTerms terms() {
        var variants = new ArrayList<Sku>();
        theSkus().forEach((code, own) -> variants.add(new Sku(code, Map.of("colour", code), own)));
        var claimed = new LinkedHashSet<Label>();
        labels.forEach(label -> claimed.add(new Label(label)));
        return new ListingTerms(
                new Titles(titles),
                new Category(category),
                Currencies.of(currency),
                variants,
                theLadder(),
                new Quantity(minimum),
                new Quantity(multiple),
                mixedBatch,
                dropshipPrice,
                kind,
                promise,
                leadTimeDays,
                freeFreightFrom == null ? null : Money.of(freeFreightFrom, currency),
                claimed,
                shipFrom,
                unit,
                unitGrams,
                externalRef);
    }

    /** The same in the form that events store, written down here a second time on purpose. */
    public PlainTerms plain() {
        var variants = new ArrayList<PlainTerms.PlainSku>();
        theSkus()
                .forEach((code, own) -> variants.add(
                        new PlainTerms.PlainSku(code, Map.of("colour", code), own == null ? List.of() : plain(own))));
        return new PlainTerms(
                titles,
                category,
                currency,
                variants,
                plain(theLadder()),
                minimum,
                multiple,
                mixedBatch == null ? null : plain(mixedBatch),
                dropshipPrice == null ? null : dropshipPrice.text(),
                kind.name(),
                promise.name(),
                leadTimeDays,
                freeFreightFrom,
                labels,
                shipFrom,
                unit,
                unitGrams,
                externalRef);
    }

    public static List<PlainTerms.PlainTier> plain(PriceLadder ladder) {
        return ladder.tiers().stream()
                .map(tier -> new PlainTerms.PlainTier(
                        tier.from().units(), tier.price().text()))
                .toList();
    }

    private static PlainTerms.PlainMixedBatch plain(MixedBatch batch) {
        var quantity = batch.quantity();
        var amount = batch.amount();
        return new PlainTerms.PlainMixedBatch(
                quantity == null ? null : quantity.units(), amount == null ? null : amount.minor());
    }
}
