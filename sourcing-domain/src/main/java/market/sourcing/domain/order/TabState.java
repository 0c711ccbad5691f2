package market.sourcing.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.order.event.OrderPutOnTab;

/**
 * What all orders have left of a buyer's tab.
 *
 * @param unpaid what is held, by order
 * @param abandoned when the last orders were abandoned, as they happened
 */
public record TabState(String buyerId, Map<String, List<OrderPutOnTab.Held>> unpaid, List<Instant> abandoned) {
    public TabState {
        unpaid = Map.copyOf(unpaid);
        abandoned = List.copyOf(abandoned);
    }
}
