package market.sourcing.domain.trade.quoting;

import static market.sourcing.domain.vocabulary.Bound.to;
import static market.sourcing.domain.vocabulary.Listings.FOREIGN;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static market.sourcing.domain.vocabulary.Quotes.issued;
import static market.sourcing.domain.vocabulary.Shops.sellingHereAndThere;

import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Terms;

/** Bags of one factory and socks of another, in one quote. */
final class TwoOffers {
    static final OrderTerms BAGS =
            to(Bound.line(LISTING, 1, "bag", 50, 2, "6.1000", 305_00)).terms();
    static final OrderTerms SOCKS = to(Bound.line(FOREIGN, 1, "sock", 20, 2, "6.1000", 122_00))
            .byTheOther()
            .terms();

    private TwoOffers() {}

    static Marketplace quoted() {
        return sellingHereAndThere(Terms.ofABag(), Terms.ofABag().sku("sock")).and(issued(BAGS, SOCKS));
    }
}
