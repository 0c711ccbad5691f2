package market.sourcing.domain.order.command;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * The factory or an operator. Answers the order's version.
 *
 * @param expectedVersion the version the client has seen, or null when it does not matter
 * @param contents the pieces of one parcel, or none for all that are in no parcel yet
 */
public record HandOverOrder(
        OrderId orderId,
        @Nullable Long expectedVersion,
        Actor actor,
        Shipment shipment,
        List<Content> contents,
        Instant at)
        implements OfOrder {
    public HandOverOrder {
        contents = List.copyOf(contents);
    }
}
