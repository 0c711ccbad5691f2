package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * A compensation was taken back although all was settled by then: the buyer gets it again, out of what is held for the order as
 * far as it goes, otherwise from the factory.
 *
 * @param promiseId the promise that was missed
 * @param fromEscrowMinor of the amount, out of what is held
 * @param payBacks how it goes to the buyer through the providers; what does not is set off, or stays on the buyer's account
 * @param reason an operator's
 * @param deliveryRules the version of the platform's numbers by which it was computed
 */
@StoredAs("sourcing.escrow.CompensationRestored")
public record CompensationRestored(
        String orderId,
        String movementId,
        String promiseId,
        String factoryId,
        long amountMinor,
        long fromEscrowMinor,
        String currency,
        List<PayBack> payBacks,
        String reason,
        String deliveryRules,
        Instant restoredAt,
        List<Entry> entries)
        implements MoneyMoved {
    public CompensationRestored {
        payBacks = List.copyOf(payBacks);
        entries = List.copyOf(entries);
    }
}
