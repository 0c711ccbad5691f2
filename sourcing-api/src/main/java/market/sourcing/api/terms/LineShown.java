package market.sourcing.api.terms;

import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.money.PriceBody;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.pricing.SaleMode;
import org.jspecify.annotations.Nullable;

/**
 * One line, as it was fixed.
 *
 * @param listingVersion the listing's version whose terms priced the line
 * @param tierFrom the quantity at which the ladder tier that was applied begins
 * @param unitPrice of one piece in that tier
 * @param amount unit price times quantity, rounded half-up once
 * @param saleMode WHOLESALE, MIXED_BATCH, DROPSHIP or AGREED
 * @param productionKind SPOT, MADE_TO_ORDER or CUSTOMISED
 * @param reference the buyer's own word for the line
 */
public record LineShown(
        String listingId,
        long listingVersion,
        String sku,
        String title,
        int quantity,
        int tierFrom,
        PriceBody unitPrice,
        MoneyBody amount,
        @OneOf(SaleMode.class) String saleMode,
        @OneOf(ProductionKind.class) String productionKind,
        @Nullable String reference) {

    public static LineShown of(OrderTerms.Line line, String currency) {
        return new LineShown(
                line.listingId(),
                line.listingVersion(),
                line.sku(),
                line.title(),
                line.quantity(),
                line.tierFrom(),
                PriceBody.shown(line.unitPrice(), currency),
                MoneyBody.shown(line.amountMinor(), currency),
                line.saleMode(),
                line.productionKind(),
                line.reference());
    }
}
