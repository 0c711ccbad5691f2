package market.sourcing.domain.delivery.command;

import java.time.Instant;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;

/**
 * A parcel should have been scanned by now. Answers the promise's version.
 */
public record JudgeParcel(OrderId orderId, String parcelId, Instant now) implements OfOrder {
    @Override
    public Instant at() {
        return now;
    }
}
