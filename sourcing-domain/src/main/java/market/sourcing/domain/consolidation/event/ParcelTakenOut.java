package market.sourcing.domain.consolidation.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** A parcel does not go with the consolidation after all; it may go with another. */
@StoredAs("sourcing.consolidation.ParcelTakenOut")
public record ParcelTakenOut(
        String consolidationId, String parcelId, String orderId, String operatorId, Instant takenOutAt)
        implements ConsolidationEvent {}
