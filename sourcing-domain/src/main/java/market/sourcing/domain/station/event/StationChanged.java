package market.sourcing.domain.station.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * From now on the station has these languages, ways through customs and this fee; see {@link StationOpened} for what each means. Its
 * currency never changes.
 */
@StoredAs("sourcing.station.StationChanged")
public record StationChanged(
        String stationId,
        List<String> languages,
        List<String> customsModes,
        int feeBasisPoints,
        String operatorId,
        Instant changedAt)
        implements StationEvent {
    public StationChanged {
        languages = List.copyOf(languages);
        customsModes = List.copyOf(customsModes);
    }
}
