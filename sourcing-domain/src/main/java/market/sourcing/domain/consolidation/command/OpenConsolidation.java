package market.sourcing.domain.consolidation.command;

import java.time.Instant;
import market.sourcing.domain.consolidation.FreightService;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ConsolidationId;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;

/**
 * Operators only. Answers the consolidation's first version; a repeat answers the same and writes nothing.
 *
 * @param agent whose orders' parcels are collected
 * @param cutOffAt no parcel is added from then on; within 60 days
 */
public record OpenConsolidation(
        ConsolidationId consolidationId,
        Actor operator,
        AccountId agent,
        StationId station,
        CustomsMode customsMode,
        FreightService service,
        Instant cutOffAt,
        Instant at,
        String fingerprint) {}
