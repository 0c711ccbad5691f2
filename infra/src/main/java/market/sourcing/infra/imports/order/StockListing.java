package market.sourcing.infra.imports.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.Sku;
import market.sourcing.domain.listing.Titles;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;

/** The terms under which a stock code is listed: one SKU, from one piece, at the first price the books state. */
final class StockListing {
    private static final Quantity ONE = new Quantity(1);

    private StockListing() {}

    static ListingTerms terms(String sku, String title, UnitPrice price, BookTerms book) {
        return new ListingTerms(
                new Titles(Map.of(book.language(), title)),
                book.category(),
                price.currency(),
                List.of(new Sku(sku, Map.of(), null)),
                new PriceLadder(List.of(new PriceLadder.Tier(ONE, null, price))),
                ONE,
                ONE,
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
                sku);
    }
}
