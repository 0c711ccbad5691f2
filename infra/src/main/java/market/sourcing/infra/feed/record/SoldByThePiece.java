package market.sourcing.infra.feed.record;

import java.util.List;
import java.util.Optional;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PlainTerms.PlainSku;
import market.sourcing.domain.listing.event.PlainTerms.PlainTier;

/** What a single piece costs: by the ladder where one is an order, as it is for everybody, and else the dropship price. */
public final class SoldByThePiece {
    private SoldByThePiece() {}

    /** Whether one piece is an order by itself. */
    public static boolean atLadder(PlainTerms terms) {
        return terms.minimumOrderQuantity() == 1 && terms.orderMultiple() == 1;
    }

    /** In the terms' currency, four decimals; empty where it is not sold by the piece. */
    public static Optional<String> price(PlainTerms terms, PlainSku sku) {
        var ladder = ladder(terms, sku);
        return atLadder(terms) && !ladder.isEmpty() && ladder.getFirst().from() == 1
                ? Optional.of(ladder.getFirst().price())
                : Optional.ofNullable(terms.dropshipPrice());
    }

    /** The SKU's own, or the listing's. */
    public static List<PlainTier> ladder(PlainTerms terms, PlainSku sku) {
        return sku.ladder().isEmpty() ? terms.ladder() : sku.ladder();
    }
}
