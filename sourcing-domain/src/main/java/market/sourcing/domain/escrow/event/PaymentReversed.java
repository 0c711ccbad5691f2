package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * The provider took a payment back, because the buyer's bank asked for it. It was paid with what was held of the payment, with
 * what was on its way back to the buyer, and for the rest the buyer is in debt.
 *
 * @param heldMinor what was held of it; nothing when the goods are on their way, for then it is the factory's
 * @param owedMinor what the buyer has to give back
 * @param reference the provider's own id
 * @param reasonCode the provider's word for why
 * @param unsentRefunds the ids of refunds of this payment that are not to be sent any more
 */
@StoredAs("sourcing.escrow.PaymentReversed")
public record PaymentReversed(
        String orderId,
        String movementId,
        String paymentId,
        long amountMinor,
        long heldMinor,
        long owedMinor,
        String currency,
        String provider,
        String reference,
        String reasonCode,
        List<String> unsentRefunds,
        Instant reversedAt,
        List<Entry> entries)
        implements MoneyMoved {
    public PaymentReversed {
        unsentRefunds = List.copyOf(unsentRefunds);
        entries = List.copyOf(entries);
    }
}
