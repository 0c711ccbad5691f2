package market.sourcing.domain.order.rule;

import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.RefusalCode;

/** What an order holds of a listing, over all its SKUs, reaches the listing's minimum. */
public final class QuantityMustReachMinimum implements BasketRule {

    @Override
    public void check(Basket basket) {
        for (var share : basket.shares()) {
            if (!share.line().quantities().reachesMinimum(share.quantity())) {
                throw QuantityRefusal.of(
                        RefusalCode.QUANTITY_BELOW_MINIMUM, "The quantity is below the listing's minimum.", share);
            }
        }
    }
}
