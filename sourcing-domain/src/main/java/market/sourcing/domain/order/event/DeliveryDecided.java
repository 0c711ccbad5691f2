package market.sourcing.domain.order.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** An operator has decided whether goods arrived; the order is complete, or comes to nothing, in the same transaction. */
@StoredAs("sourcing.order.DeliveryDecided")
public record DeliveryDecided(String orderId, String operatorId, boolean delivered, String grounds, Instant decidedAt)
        implements OrderEvent {}
