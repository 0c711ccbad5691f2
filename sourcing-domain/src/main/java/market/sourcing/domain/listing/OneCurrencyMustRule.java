package market.sourcing.domain.listing;

import java.util.Currency;
import java.util.List;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Every price and amount of a listing is in the listing's currency. */
final class OneCurrencyMustRule {
    private OneCurrencyMustRule() {}

    static void check(
            Currency currency,
            List<Sku> skus,
            PriceLadder ladder,
            @Nullable MixedBatch mixedBatch,
            @Nullable UnitPrice dropshipPrice,
            @Nullable Money freeFreightFrom) {
        Currencies.requireSame(currency, ladder.currency());
        for (var sku : skus) {
            if (sku.ladder() != null) {
                Currencies.requireSame(currency, sku.ladder().currency());
            }
        }
        if (mixedBatch != null && mixedBatch.amount() != null) {
            Currencies.requireSame(currency, mixedBatch.amount().currency());
        }
        if (dropshipPrice != null) {
            Currencies.requireSame(currency, dropshipPrice.currency());
        }
        if (freeFreightFrom != null) {
            Currencies.requireSame(currency, freeFreightFrom.currency());
        }
    }
}
