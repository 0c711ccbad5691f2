package market.sourcing.domain.quote;

import java.util.List;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.quote.event.Shortfall;

/** The answer to ordering on a quote: the orders, and which offers could not be ordered. */
public record OrderedQuote(String quoteId, List<PlacedOrder> orders, List<Shortfall> refused) {
    public OrderedQuote {
        orders = List.copyOf(orders);
        refused = List.copyOf(refused);
    }
}
