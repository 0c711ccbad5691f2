package market.sourcing.domain.station.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** The station that was closed is open again, on the terms it has. */
@StoredAs("sourcing.station.StationReopened")
public record StationReopened(String stationId, String reason, String operatorId, Instant reopenedAt)
        implements StationEvent {}
