package market.sourcing.domain.order;

import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Part;

/** What pieces of an order come to: each line's share of its amount, and goods' share of the freight, rounded half-up. */
final class Sold {
    private Sold() {}

    /**
     * Less what cases gave back: of each line they gave it back for pieces that the buyer has, as far as he has so many.
     *
     * @param pieces that the buyer has
     * @param carried pieces whose way is paid for
     */
    static Money of(OrderTerms terms, List<Content> pieces, List<Content> carried, GivenBack before) {
        var all = carried.stream()
                .mapToLong(content -> amount(terms, content.line(), content.quantity()))
                .sum();
        long freight = Part.of(terms.freightMinor(), all, terms.goodsMinor());
        return goods(terms, pieces, before)
                .plus(Money.of(Math.max(0, freight - before.freight().minor()), terms.currency()))
                .plus(before.restocking());
    }

    /** The goods alone, without their way and what is kept of goods that came back. */
    static Money goods(OrderTerms terms, List<Content> pieces, GivenBack before) {
        var goods = pieces.stream()
                .mapToLong(content -> amount(terms, content.line(), content.quantity())
                        - amount(terms, content.line(), Math.min(content.quantity(), before.of(content.line()))))
                .sum();
        return Money.of(goods, terms.currency());
    }

    private static long amount(OrderTerms terms, int number, int quantity) {
        var line = terms.lines().get(number - 1);
        return Part.of(line.amountMinor(), quantity, line.quantity());
    }
}
