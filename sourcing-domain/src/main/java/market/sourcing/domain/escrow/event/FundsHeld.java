package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The provider collected what was due, and the platform holds it.
 *
 * @param reference the provider's own id of the charge
 */
@StoredAs("sourcing.escrow.FundsHeld")
public record FundsHeld(
        String orderId,
        String movementId,
        String paymentId,
        String stage,
        long amountMinor,
        String currency,
        String provider,
        String reference,
        Instant heldAt,
        List<Entry> entries)
        implements MoneyMoved {
    public FundsHeld {
        entries = List.copyOf(entries);
    }
}
