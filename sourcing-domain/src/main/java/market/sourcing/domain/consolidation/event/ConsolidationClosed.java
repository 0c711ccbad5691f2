package market.sourcing.domain.consolidation.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * What is in it goes, as it was measured.
 *
 * @param chargeableGrams of all parcels together
 */
@StoredAs("sourcing.consolidation.ConsolidationClosed")
public record ConsolidationClosed(
        String consolidationId, int parcels, long chargeableGrams, String operatorId, Instant closedAt)
        implements ConsolidationEvent {}
