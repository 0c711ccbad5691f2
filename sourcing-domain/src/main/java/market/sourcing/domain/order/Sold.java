package market.sourcing.domain.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Money;

/** What pieces of an order come to: each line's share of its amount, and goods' share of the freight, rounded half-up. */
final class Sold {
    private Sold() {}

    /** @param carried pieces whose way is paid for */
    static Money of(OrderTerms terms, List<Content> pieces, List<Content> carried) {
        long freight = part(terms.freightMinor(), goods(terms, carried), terms.goodsMinor());
        return Money.of(goods(terms, pieces) + freight, terms.currency());
    }

    private static long goods(OrderTerms terms, List<Content> pieces) {
        return pieces.stream()
                .mapToLong(content -> {
                    var line = terms.lines().get(content.line() - 1);
                    return part(line.amountMinor(), content.quantity(), line.quantity());
                })
                .sum();
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
