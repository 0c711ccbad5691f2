package market.sourcing.domain.order.command;

import java.util.List;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Orders from one factory at the terms in force. Answers {@link market.sourcing.domain.order.PlacedOrder}; a repeat
 * answers the same and writes nothing.
 */
public record PlaceOrder(OrderId orderId, Actor buyer, List<Line> lines, String fingerprint) {
    public PlaceOrder {
        lines = List.copyOf(lines);
    }

    /**
     * One SKU and how many pieces of it.
     *
     * @param sku null means the listing's only SKU; refused when it has several
     */
    public record Line(ListingId listingId, @Nullable String sku, Quantity quantity) {}
}
