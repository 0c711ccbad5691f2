package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The order came to nothing, so what was held goes back to the buyer.
 *
 * @param amountMinor what the buyer gets back of what was paid
 * @param forfeitMinor what the factory keeps of it, because goods made to order were not taken, or had left
 * @param penaltyMinor what the factory pays the buyer besides, because it failed to make them, or was late
 * @param payBacks how the amount goes back through the providers; a penalty stays on the buyer's account
 * @param tradeRules the version of the platform's numbers by which it was shared out
 * @param compensationBackMinor what the buyer was paid for lateness and does not keep, because he has reversed a payment: it is in
 *     what he bears now; null where it is nothing, and in events of the time before it was noted
 * @param feeMinor of the forfeit, the platform's fee of goods that had left and stay sold; null likewise
 * @param soldMinor what was paid for those goods, as far as cases had not given it back; null where there is no fee
 */
@StoredAs("sourcing.escrow.FundsRefunded")
public record FundsRefunded(
        String orderId,
        String movementId,
        long amountMinor,
        long forfeitMinor,
        long penaltyMinor,
        String currency,
        List<PayBack> payBacks,
        String tradeRules,
        Instant refundedAt,
        List<Entry> entries,
        @Nullable Long compensationBackMinor,
        @Nullable Long feeMinor,
        @Nullable Long soldMinor)
        implements MoneyMoved {
    public FundsRefunded {
        payBacks = List.copyOf(payBacks);
        entries = List.copyOf(entries);
    }
}
