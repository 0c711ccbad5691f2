package market.sourcing.domain.order.event;

import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * Goods came back, and their price was given back, of which no past order here tells that they were bought: before the
 * books that were taken over begin, at another price, or by somebody the books don't name.
 *
 * @param externalRef what the return is called in the seller's own books
 * @param country of the buyer, as the source writes it
 * @param returnedAt RFC 3339 in UTC
 * @param currency ISO 4217 of every amount here
 * @param lines quantities and amounts are positive
 * @param fingerprint of what was stated, to tell a repeat from another statement about the same return
 */
@StoredAs("sourcing.order.UnlinkedReturnRecorded")
public record UnlinkedReturnRecorded(
        String returnId,
        String buyerId,
        String factoryId,
        String factoryOwnerId,
        String externalRef,
        String country,
        String returnedAt,
        String currency,
        List<PastLine> lines,
        long totalMinor,
        String fingerprint)
        implements UnlinkedReturnEvent {
    public UnlinkedReturnRecorded {
        lines = List.copyOf(lines);
    }
}
