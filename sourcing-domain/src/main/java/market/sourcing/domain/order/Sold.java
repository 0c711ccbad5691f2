package market.sourcing.domain.order;

import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Part;

/** What pieces of an order come to: each line's share of its amount, and goods' share of the freight, rounded half-up. */
final class Sold {
    private Sold() {}

    /** @param carried pieces whose way is paid for */
    static Money of(OrderTerms terms, List<Content> pieces, List<Content> carried) {
        long freight = Part.of(terms.freightMinor(), goods(terms, carried), terms.goodsMinor());
        return Money.of(goods(terms, pieces) + freight, terms.currency());
    }

    /** The same less what was given back, with what the factory kept of that. */
    static Money of(OrderTerms terms, List<Content> pieces, List<Content> carried, GivenBack before) {
        long freight = Part.of(terms.freightMinor(), goods(terms, carried), terms.goodsMinor());
        long sold = Math.max(0, goods(terms, pieces) - before.goods().minor());
        long way = Math.max(0, freight - before.freight().minor());
        return Money.of(sold + way, terms.currency()).plus(before.restocking());
    }

    private static long goods(OrderTerms terms, List<Content> pieces) {
        return pieces.stream()
                .mapToLong(content -> {
                    var line = terms.lines().get(content.line() - 1);
                    return Part.of(line.amountMinor(), content.quantity(), line.quantity());
                })
                .sum();
    }
}
