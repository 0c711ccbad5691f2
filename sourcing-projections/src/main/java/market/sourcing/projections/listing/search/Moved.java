package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import market.sourcing.projections.view.OnlyId;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.conversions.Bson;

/**
 * Listings that moved since the first page, at the places they had then: few as a rule, what moves while one buyer reads on.
 * One that is no longer listed is not shown; one whose document has forgotten its place then is not shown again.
 *
 * @param toTheEnd whether those beyond the regions are looked for, too
 */
record Moved(ViewDocuments<SearchDocument> documents, SearchPlan plan, Scope scope, boolean toTheEnd) {
    /** Each is a whole document; while a factory's standing changes thousands move at once. */
    private static final int AT_ONCE = 500;

    void places(List<SearchCursor.Region> regions, Consumer<Found> reader) {
        if (hasAny()) {
            read(regions, reader);
        }
    }

    /** One look into one index; nearly always nothing has. */
    private boolean hasAny() {
        return documents
                .find(gt("moved", scope.since()))
                .as(OnlyId.class)
                .first()
                .isPresent();
    }

    private void read(List<SearchCursor.Region> regions, Consumer<Found> reader) {
        var moved = documents
                .find(and(moved()))
                .as(Traced.class)
                .sort(orderBy(ascending("moved"), ascending("_id")))
                .limit(AT_ONCE);
        var part = moved.list();
        while (!part.isEmpty()) {
            part.forEach(document ->
                    Ranking.of(document, scope.since()).ifPresent(then -> tell(document, then, regions, reader)));
            part = part.size() < AT_ONCE
                    ? List.of()
                    : moved.where(and(and(moved()), behind(part.getLast()))).list();
        }
    }

    /** Those that may have been found by the words then: they have one now, or have had others. */
    private List<Bson> moved() {
        var filters = new ArrayList<>(scope.limits());
        filters.add(gt("moved", scope.since()));
        filters.add(lte("born", scope.since()));
        filters.add(eq("keys.listed", true));
        if (!plan.terms().isEmpty()) {
            filters.add(or(in("terms", plan.anyTexts()), elemMatch("history", ne("ranked", null))));
        }
        return filters;
    }

    private static Bson behind(Traced last) {
        return or(gt("moved", last.moved()), and(eq("moved", last.moved()), gt("_id", last.id())));
    }

    private void tell(Traced document, Ranking then, List<SearchCursor.Region> regions, Consumer<Found> reader) {
        var place = plan.place(then, document.id());
        if (place.section() == ResultPlace.ALL_WORDS || plan.isIn(regions, place, then)) {
            reader.accept(new Found(place, document.card()));
        } else if (toTheEnd && plan.isBeyond(regions, then, document.id())) {
            reader.accept(new Found(plan.beyond(then.keys(), document.id()), document.card()));
        }
    }
}
