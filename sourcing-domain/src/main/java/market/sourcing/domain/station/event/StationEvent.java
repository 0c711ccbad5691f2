package market.sourcing.domain.station.event;

/** Everything that happens to a station. */
public sealed interface StationEvent permits StationOpened, StationChanged, StationClosed, StationReopened {
    String stationId();
}
