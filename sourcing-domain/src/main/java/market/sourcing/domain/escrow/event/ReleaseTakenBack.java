package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * A carrier brought back what had been paid out by time, or by an end: what the factory still has of it is held again, and the fee
 * with it.
 *
 * @param amountMinor what is held again
 * @param feeMinor of it, what the platform still had
 * @param tradeRules the version of the platform's numbers under which it was placed
 */
@StoredAs("sourcing.escrow.ReleaseTakenBack")
public record ReleaseTakenBack(
        String orderId,
        String movementId,
        String factoryId,
        long amountMinor,
        long feeMinor,
        String currency,
        String tradeRules,
        Instant takenBackAt,
        List<Entry> entries)
        implements MoneyMoved {
    public ReleaseTakenBack {
        entries = List.copyOf(entries);
    }
}
