package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The factory pays the buyer for late dispatch, out of what is held for the order.
 *
 * @param promiseId the promise that was missed
 * @param payBacks how it goes to the buyer through the providers
 * @param deliveryRules the version of the platform's numbers by which it was computed
 */
@StoredAs("sourcing.escrow.CompensationPaid")
public record CompensationPaid(
        String orderId,
        String movementId,
        String promiseId,
        long amountMinor,
        String currency,
        List<PayBack> payBacks,
        String deliveryRules,
        Instant paidAt,
        List<Entry> entries)
        implements MoneyMoved {
    public CompensationPaid {
        payBacks = List.copyOf(payBacks);
        entries = List.copyOf(entries);
    }
}
