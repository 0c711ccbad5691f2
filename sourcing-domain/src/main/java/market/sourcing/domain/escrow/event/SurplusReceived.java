package market.sourcing.domain.escrow.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The provider collected what nobody owed any more, because the order was closed or paid meanwhile. It is the buyer's: what he
 * does not owe for another reason goes back.
 *
 * @param payBack how it goes back; null where the buyer owes all of it
 * @param reference the provider's own id of the charge
 */
@StoredAs("sourcing.escrow.SurplusReceived")
public record SurplusReceived(
        String orderId,
        String movementId,
        String paymentId,
        long amountMinor,
        String currency,
        String reference,
        @Nullable PayBack payBack,
        Instant receivedAt,
        List<Entry> entries)
        implements MoneyMoved {
    public SurplusReceived {
        entries = List.copyOf(entries);
    }

    /** What goes back, if anything does. */
    public List<PayBack> payBacks() {
        return payBack == null ? List.of() : List.of(payBack);
    }

    /** What pays for what the buyer owes. */
    public long setOffMinor() {
        return amountMinor - payBacks().stream().mapToLong(PayBack::amountMinor).sum();
    }
}
