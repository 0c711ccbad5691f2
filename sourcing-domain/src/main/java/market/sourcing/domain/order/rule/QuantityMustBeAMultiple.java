package market.sourcing.domain.order.rule;

import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.RefusalCode;

/** What an order holds of a listing, over all its SKUs, comes in whole multiples (cartons), counted from 0. */
public final class QuantityMustBeAMultiple implements BasketRule {

    @Override
    public void check(Basket basket) {
        for (var share : basket.shares()) {
            if (!share.line().quantities().isMultiple(share.quantity())) {
                throw QuantityRefusal.of(
                        RefusalCode.QUANTITY_NOT_A_MULTIPLE,
                        "The quantity is not a whole multiple of the listing's step.",
                        share);
            }
        }
    }
}
