package market.sourcing.domain.listing;

import java.util.Map;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** What a stock is of. */
record StockedSku(ListingId listing, FactoryId factory, String code) {
    StockId stock() {
        return StockId.of(listing, code);
    }

    /** The refusal of an order for more than there is. */
    Refused tooLow(Quantity asked, int available) {
        return tooLow(listing.value(), code, asked, available);
    }

    static Refused tooLow(String listingId, String sku, Quantity asked, int available) {
        return new Refused(
                RefusalCode.STOCK_TOO_LOW,
                "There are not that many pieces.",
                Map.of("listingId", listingId, "sku", sku, "quantity", asked.units(), "available", available));
    }
}
