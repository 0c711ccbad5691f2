package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The provider sent it back.
 *
 * @param reference the provider's own id of the refund
 */
@StoredAs("sourcing.escrow.RefundPaid")
public record RefundPaid(
        String orderId,
        String movementId,
        String refundId,
        long amountMinor,
        String currency,
        String reference,
        Instant paidAt,
        List<Entry> entries)
        implements MoneyMoved {
    public RefundPaid {
        entries = List.copyOf(entries);
    }
}
