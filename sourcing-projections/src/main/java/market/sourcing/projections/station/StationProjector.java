package market.sourcing.projections.station;

import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.event.StationChanged;
import market.sourcing.domain.station.event.StationClosed;
import market.sourcing.domain.station.event.StationEvent;
import market.sourcing.domain.station.event.StationOpened;
import market.sourcing.domain.station.event.StationReopened;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds what happens to a station. */
public final class StationProjector implements Projector<MarketStation> {
    public static final View<MarketStation> VIEW = new View<>("station", 1, MarketStation.class, List.of());

    @Override
    public View<MarketStation> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof StationEvent about ? List.of(new StationId(about.stationId()).code()) : List.of();
    }

    @Override
    public MarketStation fold(@Nullable MarketStation before, String id, Recorded recorded) {
        var event = (StationEvent) recorded.event();
        return event instanceof StationOpened opened
                ? opened(id, opened, recorded)
                : changed(required(before, id, event), event, recorded.sequence());
    }

    private static MarketStation changed(MarketStation was, StationEvent event, long version) {
        return switch (event) {
            case StationOpened again -> throw new IllegalArgumentException("Opened twice: " + again.stationId());
            case StationChanged it ->
                was.onTerms(
                        it.languages(),
                        it.customsModes(),
                        it.feeBasisPoints(),
                        Instants.stored(it.changedAt()),
                        version);
            case StationClosed it -> was.closed(it.reason(), Instants.stored(it.closedAt()), version);
            case StationReopened it -> was.reopened(it.reason(), Instants.stored(it.reopenedAt()), version);
        };
    }

    private static MarketStation opened(String id, StationOpened event, Recorded recorded) {
        var at = Instants.stored(event.openedAt());
        return new MarketStation(
                id,
                recorded.sequence(),
                true,
                null,
                event.currency(),
                event.languages(),
                event.customsModes(),
                event.feeBasisPoints(),
                at,
                at,
                recorded.position());
    }
}
