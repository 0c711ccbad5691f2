package market.sourcing.domain.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Money;

/** What pieces of an order come to: each line's share of its amount, and the goods' share of the freight, rounded half-up. */
final class Sold {
    private Sold() {}

    static Money of(OrderTerms terms, List<Content> pieces) {
        long goods = pieces.stream()
                .mapToLong(content -> {
                    var line = terms.lines().get(content.line() - 1);
                    return part(line.amountMinor(), content.quantity(), line.quantity());
                })
                .sum();
        return Money.of(goods + part(terms.freightMinor(), goods, terms.goodsMinor()), terms.currency());
    }

    private static long part(long amount, long of, long all) {
        return all == 0
                ? 0
                : BigDecimal.valueOf(amount)
                        .multiply(BigDecimal.valueOf(of))
                        .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
