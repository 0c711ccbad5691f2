package market.sourcing.domain.order.rule;

import java.util.List;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.pricing.SaleModes;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * What an order holds of a listing, over all its SKUs, reaches the listing's minimum, or is sold below it: in a mixed batch
 * that reaches its own threshold, or as a single dropshipped piece.
 */
public final class QuantityMustReachMinimum implements BasketRule {

    @Override
    public List<Refused> objections(Basket basket) {
        var modes = SaleModes.of(basket);
        return basket.shares().stream()
                .filter(share -> modes.of(share.line().listing()).isEmpty())
                .map(share -> QuantityRefusal.of(
                        RefusalCode.QUANTITY_BELOW_MINIMUM,
                        "The quantity is below the listing's minimum.",
                        basket,
                        share))
                .toList();
    }
}
