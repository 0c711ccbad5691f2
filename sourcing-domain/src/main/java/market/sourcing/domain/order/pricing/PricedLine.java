package market.sourcing.domain.order.pricing;

import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.UnitPrice;

/**
 * A line and what it costs.
 *
 * @param tierFrom the quantity at which the tier that was applied begins; 1 where no ladder is
 */
record PricedLine(Basket.Line line, SaleMode mode, int tierFrom, UnitPrice unitPrice) {

    Money amount() {
        return unitPrice.times(line.quantity());
    }

    OrderTerms.Line plain() {
        var offer = line.offer();
        return new OrderTerms.Line(
                offer.listing().value(),
                line.listingVersion(),
                offer.sku(),
                offer.title(),
                line.quantity().units(),
                tierFrom,
                unitPrice.text(),
                amount().minor(),
                mode.name(),
                offer.productionKind().name(),
                line.reference());
    }
}
