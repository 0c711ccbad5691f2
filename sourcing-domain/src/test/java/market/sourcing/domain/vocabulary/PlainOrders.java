package market.sourcing.domain.vocabulary;

import java.util.Arrays;
import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;

/** What is ordered, as it is stored, of which a test only says whose it is. */
public final class PlainOrders {
    private PlainOrders() {}

    /** Each piece costs 10.00. */
    public static OrderTerms.Line line(String listing, int quantity) {
        return new OrderTerms.Line(
                listing, 1, "RED", "瑜伽裤", quantity, 1, "10.0000", quantity * 1000L, "WHOLESALE", "SPOT", null);
    }

    public static OrderTerms terms(String factory, String currency, OrderTerms.Line... lines) {
        var goods = Arrays.stream(lines).mapToLong(OrderTerms.Line::amountMinor).sum();
        return new OrderTerms(
                factory,
                "account-of-" + factory,
                currency,
                List.of(lines),
                goods,
                0,
                0,
                goods,
                null,
                "CN",
                "H48",
                null,
                "returns-1",
                "trade-1",
                null);
    }
}
