package market.sourcing.domain.listing;

import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.shared.ValidQuantities;
import org.jspecify.annotations.Nullable;

/**
 * The terms a listing has, kept as its events state them and read as value objects only when a command needs them, so that
 * a rule that became stricter never stops an old listing from loading.
 */
record ListedTerms(PlainTerms plain) {

    ListingTerms terms() {
        return ReadBack.terms(plain);
    }

    Currency currency() {
        return Currencies.of(plain.currency());
    }

    Set<String> skuCodes() {
        var codes = new TreeSet<String>();
        plain.skus().forEach(sku -> codes.add(sku.code()));
        return codes;
    }

    ValidQuantities quantities() {
        return new ValidQuantities(new Quantity(plain.minimumOrderQuantity()), new Quantity(plain.orderMultiple()));
    }

    ListedTerms after(ListingRepriced prices) {
        return new ListedTerms(Repricing.after(plain, prices));
    }

    PlainTerms.PlainSku sku(ListingId listing, @Nullable String code) {
        return SkuOnOffer.find(listing, plain.skus(), code);
    }

    Offer offer(ListingId listing, FactoryId factory, AccountId owner, @Nullable String sku) {
        var found = sku(listing, sku);
        var dropshipPrice = plain.dropshipPrice();
        var freeFreightFrom = plain.freeFreightFromMinor();
        return new Offer(
                listing,
                factory,
                owner,
                found.code(),
                plain.titles().values().iterator().next(),
                currency(),
                quantities(),
                ReadBack.ladder(found.ladder().isEmpty() ? plain.ladder() : found.ladder(), currency()),
                ReadBack.mixedBatch(plain.mixedBatch(), currency()),
                dropshipPrice == null ? null : UnitPrice.of(dropshipPrice, plain.currency()),
                ProductionKind.valueOf(plain.productionKind()),
                DispatchPromise.valueOf(plain.dispatchPromise()),
                plain.leadTimeDays(),
                freeFreightFrom == null ? null : new Money(freeFreightFrom, currency()),
                plain.unitGrams());
    }
}
