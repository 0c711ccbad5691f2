package market.sourcing.domain.trade;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Listings;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Returns;
import market.sourcing.domain.vocabulary.Terms;
import org.jspecify.annotations.Nullable;

/**
 * One SKU of one factory.
 *
 * @param from when the history begins
 * @param price of a piece
 * @param freightMinor for any number of pieces
 * @param counted pieces on hand, or null where nobody has counted
 * @param returns the factory's own rule, or null for the platform's
 */
record Offered(
        Instant from,
        String currency,
        String price,
        long freightMinor,
        boolean madeToOrder,
        @Nullable Integer counted,
        ReturnRuleStated.@Nullable PlainReturnTerms returns) {
    static final String SKU = "bag";
    /** The weight of everything that is ordered is less. */
    private static final int FIRST_GRAMS = 1_000_000;

    /** Prices in each currency, of which the last sets off the most compensation. */
    static final Map<String, List<String>> PRICES = Map.of(
            "KRW", List.of("3", "12000", "150000"),
            "JPY", List.of("0.7", "1300", "18000"),
            "CNY", List.of("0.0350", "6.1000", "999.9900"),
            "USD", List.of("0.0150", "1.2345", "130.0000"),
            "KWD", List.of("0.0030", "0.4075", "41.5000"),
            "BHD", List.of("0.0125", "2.0000", "55.1000"));

    Marketplace market() {
        var terms = Terms.ofABag()
                .in(currency)
                .minimum(1)
                .at(Terms.ladderIn(currency, 1, price))
                .made(madeToOrder ? ProductionKind.MADE_TO_ORDER : ProductionKind.SPOT)
                .promising(madeToOrder ? DispatchPromise.LEAD_TIME : DispatchPromise.H48, madeToOrder ? 3 : null);
        var zone = new FreightStated.PlainZone(Set.of("*"), FIRST_GRAMS, freightMinor, 1, 0, null);
        var market = Marketplace.given(
                Factories.onboarded(),
                Factories.verified(),
                new FreightStated(Factories.FACTORY.value(), currency, 200, List.of(zone)),
                Listings.drafted(Listings.LISTING, terms),
                Listings.published());
        if (returns != null) {
            market.and(new ReturnRuleStated(
                    Factories.FACTORY.value(), "own-returns-1", "returns-1", returns, List.of(), from));
        }
        if (counted != null) {
            market.and(Listings.counted(SKU, counted));
        }
        for (var buyer : List.of(Actors.BUYER, Actors.OTHER_BUYER)) {
            market.uploaded(buyer.account().value(), Returns.PHOTO)
                    .uploaded(buyer.account().value(), Returns.LETTER);
        }
        return market.uploaded(Actors.OWNER.account().value(), Returns.LETTER);
    }
}
