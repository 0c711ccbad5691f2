package market.sourcing.projections.rate.newest;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Optional;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;

/** Reads the newest rates. */
public record RatesHandler(Views views) {
    private static final String ID = "_id";

    public Optional<NewestRate> handle(FindRate query) {
        return rates().byId(query.pair());
    }

    public RatePage handle(ListRates query) {
        var found = rates().find(gt(ID, query.after() == null ? "" : query.after()))
                .sort(ascending(ID))
                .limit(query.size() + 1)
                .list();
        if (found.size() <= query.size()) {
            return new RatePage(found, null);
        }
        var items = found.subList(0, query.size());
        return new RatePage(items, items.getLast().pair());
    }

    private ViewDocuments<NewestRate> rates() {
        return views.documents(NewestRateProjector.VIEW);
    }
}
