package market.sourcing.infra.imports.order;

import java.util.Currency;
import market.sourcing.domain.order.PastLines;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;

/** A row with the listing that its stock code stands for. */
record PricedRow(OrderRow row, ListingId listing, String title, Currency currency) {
    static PricedRow of(OrderRow row, ListedGoods.Listed listed, Currency currency) {
        var own = row.title();
        return new PricedRow(row, listed.listing(), own == null ? listed.title() : own, currency);
    }

    PastLines.Line line() {
        return line(listing, row.quantity());
    }

    /** Some of its pieces, of the listing they were bought from. */
    PastLines.Line line(ListingId bought, int units) {
        return new PastLines.Line(
                bought, row.sku(), title, new Quantity(units), new UnitPrice(row.unitPrice(), currency));
    }
}
