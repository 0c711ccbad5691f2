package market.sourcing.domain.consolidation.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** A parcel was measured wrongly, and is measured anew. */
@StoredAs("sourcing.consolidation.ParcelRemeasured")
public record ParcelRemeasured(
        String consolidationId,
        String parcelId,
        PlainMeasures before,
        PlainMeasures measures,
        String operatorId,
        Instant measuredAt)
        implements ConsolidationEvent {}
