package market.sourcing.domain.delivery.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * Less was late than it seemed when the promise was missed.
 *
 * @param cause LATE_SCAN, FORCE_MAJEURE or CONTEST
 * @param reference the scan, the declaration, or the operator
 * @param late what is late after all; nothing of it makes the miss none
 * @param lateMinor what was paid for it
 * @param compensationMinor what the buyer is owed for it after all
 * @param takenBackMinor what of the compensation is taken back
 */
@StoredAs("sourcing.delivery.MissReassessed")
public record MissReassessed(
        String promiseId,
        String orderId,
        String factoryId,
        String cause,
        String reference,
        String reason,
        List<Content> late,
        long lateMinor,
        long compensationMinor,
        long takenBackMinor,
        String currency,
        Instant reassessedAt)
        implements DeliveryEvent {
    public MissReassessed {
        late = List.copyOf(late);
    }
}
