package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;

/**
 * A miss was none, or a smaller one: the buyer owes the factory what was too much. It comes off the buyer's account here, and
 * is set off against what the platform owes the buyer.
 *
 * @param promiseId the promise that seemed to be missed
 * @param toEscrow whether the order's money is still held, so that it goes back there; otherwise it goes to the factory
 * @param deliveryRules the version of the platform's numbers by which it was computed
 */
public record CompensationTakenBack(
        String orderId,
        String movementId,
        String promiseId,
        long amountMinor,
        String currency,
        String reason,
        boolean toEscrow,
        String deliveryRules,
        Instant takenBackAt,
        List<Entry> entries)
        implements EscrowEvent, MoneyMoved {
    public CompensationTakenBack {
        entries = List.copyOf(entries);
    }
}
