package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;

/**
 * The provider collected what nobody owed any more, because the order was closed or paid meanwhile. It is the buyer's and goes
 * back.
 *
 * @param payBack how it goes back
 * @param reference the provider's own id of the charge
 */
public record SurplusReceived(
        String orderId,
        String movementId,
        String paymentId,
        long amountMinor,
        String currency,
        String reference,
        PayBack payBack,
        Instant receivedAt,
        List<Entry> entries)
        implements EscrowEvent, MoneyMoved {
    public SurplusReceived {
        entries = List.copyOf(entries);
    }
}
