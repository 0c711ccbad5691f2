package market.sourcing.domain.delivery.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The buyer has the goods, whatever carriers have told of them.
 *
 * @param stated true where that was only stated, so that what carriers bring back came back all the same; null where the receipt was
 *     confirmed, and in events of the time before it was told apart
 */
@StoredAs("sourcing.delivery.GoodsReceived")
public record GoodsReceived(
        String promiseId,
        String orderId,
        Instant receivedAt,
        @Nullable Boolean stated) implements DeliveryEvent {
    /** Whether it is there, whatever carriers bring back. */
    public boolean wasConfirmed() {
        return stated == null;
    }
}
