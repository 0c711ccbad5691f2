package market.sourcing.domain.consolidation.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/**
 * An operator collects parcels of one agent's orders, for one station and one way through its customs.
 *
 * @param customsMode DIRECT_IMPORT, BONDED or DIRECT_MAIL
 * @param service AIR or EXPRESS
 * @param cutOffAt no parcel is added from then on
 * @param fingerprint of the request that opened it, to tell a repeat from another request under the same key
 */
@StoredAs("sourcing.consolidation.ConsolidationOpened")
public record ConsolidationOpened(
        String consolidationId,
        String agentId,
        String stationId,
        String customsMode,
        String service,
        Instant cutOffAt,
        String operatorId,
        Instant openedAt,
        String fingerprint)
        implements ConsolidationEvent {}
