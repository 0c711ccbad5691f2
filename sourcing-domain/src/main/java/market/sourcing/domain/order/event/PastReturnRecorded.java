package market.sourcing.domain.order.event;

import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a past order were cancelled or came back, and their price was given back with them.
 *
 * @param factoryOwnerId the account that acted for the factory then; null where it was not written down
 * @param externalRef what the return is called in the seller's own books, such as its credit note's number
 * @param country of the buyer, as the order states it
 * @param returnedAt RFC 3339 in UTC
 * @param kind CANCELLATION on the UTC day of the order, else RETURN
 * @param currency ISO 4217 of every amount here
 * @param lines quantities are positive, amounts are so unless parts before have come to all
 * @param fingerprint of what was stated, to tell a repeat from another statement about the same return; absent where it was not
 *     written down yet
 */
@StoredAs(value = "sourcing.order.PastReturnRecorded", revision = 2)
public record PastReturnRecorded(
        String orderId,
        String buyerId,
        String factoryId,
        @Nullable String factoryOwnerId,
        String externalRef,
        String country,
        String returnedAt,
        String kind,
        String currency,
        List<PastLine> lines,
        long totalMinor,
        @Nullable String fingerprint)
        implements PastOrderEvent {
    public PastReturnRecorded {
        lines = List.copyOf(lines);
    }
}
