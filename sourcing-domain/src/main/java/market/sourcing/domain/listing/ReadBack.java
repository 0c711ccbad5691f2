package market.sourcing.domain.listing;

import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Terms read back from the shape in which events store them. */
final class ReadBack {
    private ReadBack() {}

    static ListingTerms terms(PlainTerms plain) {
        var currency = Currencies.of(plain.currency());
        var dropshipPrice = plain.dropshipPrice();
        var freeFreightFrom = plain.freeFreightFromMinor();
        var labels = new LinkedHashSet<Label>();
        plain.labels().forEach(label -> labels.add(new Label(label)));
        return new ListingTerms(
                new Titles(plain.titles()),
                new Category(plain.category()),
                currency,
                plain.skus().stream().map(sku -> sku(sku, currency)).toList(),
                ladder(plain.ladder(), currency),
                new Quantity(plain.minimumOrderQuantity()),
                new Quantity(plain.orderMultiple()),
                mixedBatch(plain.mixedBatch(), currency),
                dropshipPrice == null ? null : UnitPrice.of(dropshipPrice, plain.currency()),
                ProductionKind.valueOf(plain.productionKind()),
                DispatchPromise.valueOf(plain.dispatchPromise()),
                plain.leadTimeDays(),
                freeFreightFrom == null ? null : new Money(freeFreightFrom, currency),
                labels,
                plain.shipFrom(),
                plain.unit(),
                plain.unitGrams(),
                plain.externalRef());
    }

    static PriceLadder ladder(List<PlainTerms.PlainTier> tiers, Currency currency) {
        return new PriceLadder(tiers.stream()
                .map(tier -> new PriceLadder.Tier(
                        new Quantity(tier.from()), null, UnitPrice.of(tier.price(), currency.getCurrencyCode())))
                .toList());
    }

    private static Sku sku(PlainTerms.PlainSku sku, Currency currency) {
        return new Sku(sku.code(), sku.attributes(), sku.ladder().isEmpty() ? null : ladder(sku.ladder(), currency));
    }

    static @Nullable MixedBatch mixedBatch(PlainTerms.@Nullable PlainMixedBatch batch, Currency currency) {
        if (batch == null) {
            return null;
        }
        var quantity = batch.quantity();
        var amount = batch.amountMinor();
        return new MixedBatch(
                quantity == null ? null : new Quantity(quantity), amount == null ? null : new Money(amount, currency));
    }
}
