package market.sourcing.domain.order.rule;

import java.util.Map;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** How a quantity is refused: never rounded, always with the nearest quantities that would do. */
final class QuantityRefusal {
    private QuantityRefusal() {}

    static Refused of(RefusalCode code, String sentence, Basket.Share share) {
        var line = share.line();
        var valid = line.quantities();
        return new Refused(
                code,
                sentence,
                Map.of(
                        "line",
                        line.number(),
                        "listingId",
                        line.listing().value(),
                        "sku",
                        line.sku(),
                        "quantity",
                        share.quantity().units(),
                        "minimumOrderQuantity",
                        valid.minimum().units(),
                        "orderMultiple",
                        valid.multiple().units(),
                        "nearestValid",
                        valid.nearestTo(share.quantity()).stream()
                                .map(Quantity::units)
                                .toList()));
    }
}
