package market.sourcing.domain.order.rule;

import java.util.List;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.pricing.SaleMode;
import market.sourcing.domain.order.pricing.SaleModes;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** What an order holds of a listing, over all its SKUs, comes in whole multiples (cartons), counted from 0; a dropshipped piece comes alone. */
public final class QuantityMustBeAMultiple implements BasketRule {

    @Override
    public List<Refused> objections(Basket basket) {
        var modes = SaleModes.of(basket);
        return basket.shares().stream()
                .filter(share -> modes.of(share.line().listing())
                        .filter(mode -> mode != SaleMode.DROPSHIP)
                        .isPresent())
                .filter(share -> !share.offer().quantities().isMultiple(share.quantity()))
                .map(share -> QuantityRefusal.of(
                        RefusalCode.QUANTITY_NOT_A_MULTIPLE,
                        "The quantity is not a whole multiple of the listing's step.",
                        basket,
                        share))
                .toList();
    }
}
