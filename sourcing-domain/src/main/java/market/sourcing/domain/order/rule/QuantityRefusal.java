package market.sourcing.domain.order.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.pricing.SaleMode;
import market.sourcing.domain.order.pricing.SaleModes;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.ValidQuantities;

/** How a quantity is refused: never rounded, always with the nearest quantities that would do. */
final class QuantityRefusal {
    private QuantityRefusal() {}

    static Refused of(RefusalCode code, String sentence, Basket basket, Basket.Share share) {
        var offer = share.offer();
        var valid = offer.quantities();
        var facts = new LinkedHashMap<String, Object>(Map.of(
                "line", share.line().number(),
                "listingId", offer.listing().value(),
                "sku", offer.sku(),
                "quantity", share.quantity().units(),
                "minimumOrderQuantity", valid.minimum().units(),
                "orderMultiple", valid.multiple().units(),
                "nearestValid", nearest(basket, share)));
        var mixed = offer.mixedBatch();
        if (mixed != null && mixed.quantity() != null) {
            facts.put("mixedBatchQuantity", mixed.quantity().units());
        }
        if (mixed != null && mixed.amount() != null) {
            facts.put("mixedBatchAmountMinor", mixed.amount().minor());
        }
        return new Refused(code, sentence, facts);
    }

    private static List<Integer> nearest(Basket basket, Basket.Share share) {
        var mixed = mixed(basket, share);
        return mixed.isEmpty() ? alone(share) : mixed;
    }

    /** Whole cartons with which the batch is still a batch: with fewer pieces, or cheaper ones, it may not reach its threshold. */
    private static List<Integer> mixed(Basket basket, Basket.Share share) {
        var listing = share.line().listing();
        if (SaleModes.of(basket)
                .of(listing)
                .filter(SaleMode.MIXED_BATCH::equals)
                .isEmpty()) {
            return List.of();
        }
        var carton = share.offer().quantities().multiple();
        return new ValidQuantities(carton, carton)
                .nearestTo(share.quantity()).stream()
                        .filter(quantity ->
                                SaleModes.of(basket.with(listing, quantity)).cover(basket))
                        .map(Quantity::units)
                        .toList();
    }

    private static List<Integer> alone(Basket.Share share) {
        var offer = share.offer();
        var valid = offer.quantities().nearestTo(share.quantity()).stream().map(Quantity::units);
        var alone = Stream.of(1)
                .filter(_ ->
                        offer.dropshipPrice() != null && !offer.quantities().reachesMinimum(share.quantity()));
        return Stream.concat(alone, valid).distinct().toList();
    }
}
