package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.projections.view.OnlyId;
import market.sourcing.projections.view.ViewDocuments;

/**
 * Listings that moved since the first page, at the places they had then. They are few: what moves while one buyer reads on.
 * One that is no longer listed is not shown; one whose document has forgotten its place then is not shown again.
 */
record Moved(ViewDocuments<SearchDocument> documents, Plan plan, Scope scope) {
    private static final int MOST = 1000;

    List<Found> places(List<SearchCursor.Region> regions) {
        return hasAny() ? read(regions) : List.of();
    }

    /** One look into one index; nearly always nothing has. */
    private boolean hasAny() {
        return documents
                .find(gt("moved", scope.since()))
                .as(OnlyId.class)
                .first()
                .isPresent();
    }

    private List<Found> read(List<SearchCursor.Region> regions) {
        var filters = new ArrayList<>(scope.limits());
        filters.add(gt("moved", scope.since()));
        filters.add(lte("born", scope.since()));
        filters.add(eq("keys.listed", true));
        var found = new ArrayList<Found>();
        documents
                .find(and(filters))
                .as(Traced.class)
                .sort(ascending("moved"))
                .limit(MOST)
                .forEach(document ->
                        Standing.of(document, scope.since()).ifPresent(then -> add(document, then, regions, found)));
        return found;
    }

    private void add(Traced document, Standing then, List<SearchCursor.Region> regions, List<Found> found) {
        var place = plan.place(then, document.id());
        if (place.section() == Place.ALL_WORDS || plan.isIn(regions, place, then)) {
            found.add(new Found(place, document.card()));
        }
    }
}
