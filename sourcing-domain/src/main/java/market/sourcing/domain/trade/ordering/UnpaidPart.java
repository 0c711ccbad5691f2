package market.sourcing.domain.trade.ordering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.ValidQuantities;

/**
 * What an order would add of one listing to what its buyer holds unpaid. Of each SKU a buyer holds his share, and of the listing,
 * over all its SKUs, its minimum in any case: with less no order would be possible.
 *
 * @param listing whose pieces they are
 * @param valid quantities of the listing, over all its SKUs
 * @param held of the listing already
 * @param ordered of the listing, also of SKUs that nothing bounds
 * @param skus those that are bounded
 */
record UnpaidPart(ListingId listing, ValidQuantities valid, long held, int ordered, List<Sku> skus) {
    UnpaidPart {
        skus = List.copyOf(skus);
    }

    /**
     * Pieces of one SKU.
     *
     * @param held already
     * @param share the most that the buyer may hold of it where the listing's minimum does not ask for more
     */
    record Sku(String code, int ordered, long held, int share) {}

    /** The first of which the buyer would hold too much. */
    Optional<Sku> over() {
        return skus.stream().filter(sku -> !fits(sku)).findFirst();
    }

    private boolean fits(Sku sku) {
        return sku.held() + sku.ordered() <= most(sku);
    }

    /** How many of it the buyer may hold when the rest of the order is as it is. */
    long most(Sku sku) {
        long room = valid.least().units() - held - others(sku);
        return Math.max(sku.share(), sku.held() + room);
    }

    private int others(Sku sku) {
        return ordered - sku.ordered();
    }

    /** The greatest lower quantity of it with which the rest of the order could stay as it is. */
    Optional<Integer> nearest(Sku sku) {
        int others = others(sku);
        int upTo = others + Math.clamp(most(sku) - sku.held(), -others, sku.ordered() - 1);
        return Stream.concat(valid.greatestUpTo(upTo).stream(), Stream.of(valid.least()))
                .map(Quantity::units)
                .filter(total -> total > others && total <= upTo)
                .filter(total -> with(sku, total - others).over().isEmpty())
                .map(total -> total - others)
                .findFirst();
    }

    private UnpaidPart with(Sku changed, int units) {
        return new UnpaidPart(
                listing,
                valid,
                held,
                others(changed) + units,
                skus.stream()
                        .map(sku -> sku.equals(changed) ? new Sku(sku.code(), units, sku.held(), sku.share()) : sku)
                        .toList());
    }
}
