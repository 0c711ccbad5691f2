package market.sourcing.projections.station;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Optional;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;

/** Reads stations. */
public record StationsHandler(Views views) {
    private static final String ID = "_id";

    public Optional<MarketStation> handle(FindStation query) {
        return stations().byId(query.id());
    }

    public StationPage handle(ListStations query) {
        var found = stations()
                .find(gt(ID, query.after() == null ? "" : query.after()))
                .sort(ascending(ID))
                .limit(query.size() + 1)
                .list();
        if (found.size() <= query.size()) {
            return new StationPage(found, null);
        }
        var items = found.subList(0, query.size());
        return new StationPage(items, items.getLast().id());
    }

    private ViewDocuments<MarketStation> stations() {
        return views.documents(StationProjector.VIEW);
    }
}
