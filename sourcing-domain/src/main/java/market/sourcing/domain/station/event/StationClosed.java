package market.sourcing.domain.station.event;

import java.time.Instant;
import market.sourcing.domain.shared.StoredAs;

/** Nothing new is priced for the station until it is opened again. */
@StoredAs("sourcing.station.StationClosed")
public record StationClosed(String stationId, String reason, String operatorId, Instant closedAt)
        implements StationEvent {}
