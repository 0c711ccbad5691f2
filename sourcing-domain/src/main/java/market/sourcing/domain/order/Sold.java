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
        var goods = pieces.stream()
                .mapToLong(content -> amount(terms, content.line(), content.quantity())
                        - amount(terms, content.line(), Math.min(content.quantity(), before.of(content.line()))))
                .sum();
        var all = carried.stream()
                .mapToLong(content -> amount(terms, content.line(), content.quantity()))
                .sum();
        long freight = Part.of(terms.freightMinor(), all, terms.goodsMinor());
        return Money.of(goods + Math.max(0, freight - before.freight().minor()), terms.currency())
                .plus(before.restocking());
    }

    private static long amount(OrderTerms terms, int number, int quantity) {
        var line = terms.lines().get(number - 1);
        return Part.of(line.amountMinor(), quantity, line.quantity());
    }
}
