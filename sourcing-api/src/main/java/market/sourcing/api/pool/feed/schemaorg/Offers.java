package market.sourcing.api.pool.feed.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.event.PlainTerms;
import market.sourcing.domain.listing.event.PlainTerms.PlainSku;
import market.sourcing.infra.feed.record.ListingFacts;
import market.sourcing.infra.feed.record.SoldByThePiece;
import org.jspecify.annotations.Nullable;

/** On which terms a SKU is sold: one offer for each step of its ladder, and one for resellers who buy piece by piece. */
final class Offers {
    private static final Map<String, String> RESELLER = Map.of("@id", "http://purl.org/goodrelations/v1#Reseller");

    private final ListingFacts facts;
    private final PlainTerms terms;
    private final PlainSku sku;

    Offers(ListingFacts facts, PlainSku sku) {
        this.facts = facts;
        this.terms = facts.terms();
        this.sku = sku;
    }

    List<Map<String, Object>> all() {
        var ladder = SoldByThePiece.ladder(terms, sku);
        var offers = new ArrayList<Map<String, Object>>();
        for (int step = 0; step < ladder.size(); step++) {
            var tier = ladder.get(step);
            var most = step + 1 == ladder.size() ? null : ladder.get(step + 1).from() - 1;
            if (most == null || most >= terms.minimumOrderQuantity()) {
                int least = Math.max(tier.from(), terms.minimumOrderQuantity());
                offers.add(offer(tier.price(), least, most).members());
            }
        }
        if (terms.dropshipPrice() != null && !SoldByThePiece.atLadder(terms)) {
            offers.add(offer(terms.dropshipPrice(), 1, 1)
                    .with("eligibleCustomerType", RESELLER)
                    .members());
        }
        return offers;
    }

    private Thing offer(String price, int least, @Nullable Integer most) {
        var stock = facts.stock().get(sku.code());
        return Thing.of("Offer")
                .with("price", price)
                .with("priceCurrency", terms.currency())
                .with("eligibleQuantity", Quantities.pieces(least, most))
                .with("itemCondition", Thing.word("NewCondition"))
                .with("availability", Thing.word(availability(stock, least)))
                .with("inventoryLevel", stock == null ? null : Quantities.piecesAtLeast(stock))
                .with("deliveryLeadTime", Quantities.hoursAtMost(hours()))
                .with("seller", Organization.named(facts.factoryId()));
    }

    /** What was never counted is not limited by stock; what is told of stock is a lower bound. */
    private String availability(@Nullable Integer stock, int least) {
        if (stock != null && stock == 0) {
            return "OutOfStock";
        }
        if (stock != null && stock < least) {
            return "LimitedAvailability";
        }
        return terms.productionKind().equals("SPOT") ? "InStock" : "MadeToOrder";
    }

    private long hours() {
        return DispatchPromise.valueOf(terms.dispatchPromise())
                .within(terms.leadTimeDays())
                .toHours();
    }
}
