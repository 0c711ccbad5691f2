package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A miss was none, or a smaller one: the buyer owes the factory what was too much. It comes off the buyer's account here, and
 * is set off against what the platform owes the buyer.
 *
 * @param promiseId the promise that seemed to be missed
 * @param toEscrow whether the order's money is still held, so that it goes back there; otherwise it goes to the factory
 * @param deliveryRules the version of the platform's numbers by which it was computed
 * @param feeMinor of the amount, the platform's fee, as if the factory had been released it; null where it is held again, and in
 *     events of the time before it was taken
 * @param tradeRules the version of the platform's numbers by which the fee was taken; null with it
 */
@StoredAs("sourcing.escrow.CompensationTakenBack")
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
        List<Entry> entries,
        @Nullable Long feeMinor,
        @Nullable String tradeRules)
        implements MoneyMoved {
    public CompensationTakenBack {
        entries = List.copyOf(entries);
    }
}
