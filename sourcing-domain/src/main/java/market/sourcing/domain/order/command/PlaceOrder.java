package market.sourcing.domain.order.command;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.commission.OnBehalf;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Orders from one factory at the terms in force. Answers {@link market.sourcing.domain.order.PlacedOrder}; a repeat
 * answers the same and writes nothing.
 *
 * @param shipTo null means the factory's own country
 * @param onBehalf for whom an agent orders; null where a buyer orders for itself
 */
public record PlaceOrder(
        OrderId orderId,
        Actor buyer,
        List<AskedLine> lines,
        @Nullable Destination shipTo,
        @Nullable OnBehalf onBehalf,
        Instant at,
        String fingerprint) {
    public PlaceOrder {
        lines = List.copyOf(lines);
    }

    /** On nobody else's behalf. */
    public PlaceOrder(
            OrderId orderId,
            Actor buyer,
            List<AskedLine> lines,
            @Nullable Destination shipTo,
            Instant at,
            String fingerprint) {
        this(orderId, buyer, lines, shipTo, null, at, fingerprint);
    }
}
