package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The goods arrived, so the factory gets what was held, less the platform's fee.
 *
 * @param amountMinor what was held
 * @param feeMinor of it
 * @param tradeRules the version of the platform's numbers by which the fee was taken
 */
@StoredAs("sourcing.escrow.FundsReleased")
public record FundsReleased(
        String orderId,
        String movementId,
        String factoryId,
        long amountMinor,
        long feeMinor,
        String currency,
        String tradeRules,
        Instant releasedAt,
        List<Entry> entries)
        implements MoneyMoved {
    public FundsReleased {
        entries = List.copyOf(entries);
    }
}
