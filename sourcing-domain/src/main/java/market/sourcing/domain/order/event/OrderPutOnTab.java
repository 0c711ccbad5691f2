package market.sourcing.domain.order.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * From now on a buyer holds goods without having paid for them.
 *
 * @param held one for each SKU of which the stock holds pieces for it; under unpaid-1 also what was never counted
 * @param unpaidRules the version of the platform's numbers that let the buyer
 */
@StoredAs("sourcing.order.OrderPutOnTab")
public record OrderPutOnTab(String buyerId, String orderId, List<Held> held, String unpaidRules, Instant putAt)
        implements TabEvent {
    public OrderPutOnTab {
        held = List.copyOf(held);
    }

    /** Pieces of one SKU. */
    public record Held(String listingId, String sku, int units) {}
}
