package market.sourcing.domain.listing;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** The terms a listing is sold under; see {@link market.sourcing.domain.listing.event.PlainTerms} for what each means. */
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
        @Nullable String externalRef) {}
