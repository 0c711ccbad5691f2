package market.sourcing.domain.consolidation.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The carrier billed the consolidation, and all that was billed by then is shared among its parcels by chargeable grams.
 *
 * @param carrier who billed
 * @param reference the bill's number with the carrier; a bill of a number that is known takes that one's place
 * @param amountMinor in minor units of the currency, 0 or more
 * @param replacedMinor what the bill of this number came to before; null for another bill
 * @param billedGrams chargeable grams as the carrier counted them
 * @param totalMinor of all bills as they stand, which the shares sum up to
 * @param shares in the order of the parcels' ids
 */
@StoredAs("sourcing.consolidation.FreightShared")
public record FreightShared(
        String consolidationId,
        String carrier,
        String reference,
        long amountMinor,
        String currency,
        @Nullable Long replacedMinor,
        long billedGrams,
        long totalMinor,
        List<SharedFreight> shares,
        String operatorId,
        Instant sharedAt)
        implements ConsolidationEvent {
    public FreightShared {
        shares = List.copyOf(shares);
    }
}
