package market.sourcing.domain.log.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * An operator has settled what counts in place of an event that can't be read. The event stays in the log as it is; every reader
 * takes this for it from now on.
 *
 * @param position of the event in the log
 * @param eventId of the event, as stored
 * @param replacement null when the event counts as never having happened
 * @param reason 1 to 500 characters
 * @param fingerprint of the request, to tell a repeat from another request
 */
@StoredAs("sourcing.log.EventSettled")
public record EventSettled(
        String settlementId,
        long position,
        String eventId,
        @Nullable Replacement replacement,
        String reason,
        String operatorId,
        Instant settledAt,
        String fingerprint)
        implements SettlementEvent {

    /**
     * What the event says.
     *
     * @param name as stored, such as {@code sourcing.order.OrderPaid}
     * @param revision the one that was current
     * @param payload JSON
     */
    public record Replacement(String name, String revision, String payload) {}
}
