package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

/**
 * Ranks listings that have some of the words. Candidates come from regions: the best by merit of those that have one or two
 * of the three rarest terms. Where a region ends is fixed by the first page that needs it, and only listings that have not
 * moved since are in it; so it can only shrink, and nobody else's change pushes a listing out of it.
 */
record SomeWords(MongoCollection<SearchDocument> documents, Plan plan, Scope scope) {
    private static final int RAREST = 3;

    /** So few candidates are read whole, whatever their merit. */
    private static final int FEW = 300;

    private static final int MOST_OF_A_REGION = 60;

    /** Fixes the regions. */
    List<SearchCursor.Region> regions() {
        int rarest = Math.min(RAREST, plan.terms().size());
        long most = plan.terms().subList(0, rarest).stream()
                .mapToLong(PlannedTerm::count)
                .sum();
        var regions = new ArrayList<SearchCursor.Region>();
        for (int first = 0; first < rarest; first++) {
            regions.add(region(List.of(first), most));
            for (int second = first + 1; second < rarest && plan.terms().size() > 2 && most > FEW; second++) {
                regions.add(region(List.of(first, second), most));
            }
        }
        return regions;
    }

    private SearchCursor.Region region(List<Integer> terms, long most) {
        var whole = new SearchCursor.Region(terms, 0, "");
        if (most <= FEW) {
            return whole;
        }
        var last = documents
                .find(scope.settled(plan.texts(whole)), Nearby.class)
                .projection(Nearby.FIELDS)
                .sort(orderBy(descending("keys.merit"), ascending("_id")))
                .skip(MOST_OF_A_REGION - 1)
                .limit(1)
                .first();
        return last == null ? whole : new SearchCursor.Region(terms, last.keys().merit(), last.id());
    }

    /** All candidates' places by id. */
    Map<String, Place> places(List<SearchCursor.Region> regions) {
        var places = new HashMap<String, Place>();
        for (SearchCursor.Region region : regions) {
            documents
                    .find(within(region), Nearby.class)
                    .projection(Nearby.FIELDS)
                    .batchSize(FEW + 1)
                    .forEach(near -> places.computeIfAbsent(near.id(), id -> plan.place(near.standing(), id)));
        }
        places.values().removeIf(place -> place.section() == Place.ALL_WORDS);
        return places;
    }

    private Bson within(SearchCursor.Region region) {
        var settled = scope.settled(plan.texts(region));
        if (region.id().isEmpty()) {
            return settled;
        }
        return and(
                settled,
                or(gt("keys.merit", region.merit()), and(eq("keys.merit", region.merit()), lte("_id", region.id()))));
    }
}
