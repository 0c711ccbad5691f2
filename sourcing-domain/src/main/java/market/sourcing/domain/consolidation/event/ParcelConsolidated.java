package market.sourcing.domain.consolidation.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * A parcel that the factory sent for an order goes with the consolidation.
 *
 * @param parcelId the one under which its factory stated it
 * @param carrier the code of the carrier that brought it to the warehouse
 * @param hs6 subheadings of the Harmonized System that it is declared as, in rising order
 */
@StoredAs("sourcing.consolidation.ParcelConsolidated")
public record ParcelConsolidated(
        String consolidationId,
        String parcelId,
        String orderId,
        String carrier,
        String trackingNumber,
        List<String> hs6,
        PlainMeasures measures,
        String operatorId,
        Instant addedAt)
        implements ConsolidationEvent {
    public ParcelConsolidated {
        hs6 = List.copyOf(hs6);
    }
}
