package market.sourcing.api.order;

import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.money.PriceBody;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.projections.order.summary.OrderSummary;

/**
 * One line of an order, as it was fixed.
 *
 * @param listingVersion the listing's version whose terms priced the line
 * @param tierFrom the quantity at which the ladder tier that was applied begins
 * @param unitPrice of one piece in that tier
 * @param amount unit price times quantity, rounded half-up once
 */
public record LineShown(
        String listingId,
        long listingVersion,
        String sku,
        String title,
        int quantity,
        int tierFrom,
        PriceBody unitPrice,
        MoneyBody amount) {

    public static LineShown of(OrderPlaced.PlacedLine line, String currency) {
        return new LineShown(
                line.listingId(),
                line.listingVersion(),
                line.sku(),
                line.title(),
                line.quantity(),
                line.tierFrom(),
                PriceBody.shown(line.unitPrice(), currency),
                MoneyBody.shown(line.amountMinor(), currency));
    }

    public static LineShown of(OrderSummary.Line line, String currency) {
        return new LineShown(
                line.listingId(),
                line.listingVersion(),
                line.sku(),
                line.title(),
                line.quantity(),
                line.tierFrom(),
                PriceBody.shown(line.unitPrice(), currency),
                MoneyBody.shown(line.amountMinor(), currency));
    }
}
