package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.FindIterable;
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
    private static final Bson BEST_FIRST = orderBy(descending("keys.merit"), ascending("_id"));
    private static final int RAREST = 3;

    /** So few candidates are read whole, whatever their merit. */
    private static final int FEW = 200;

    private static final int MOST_OF_A_REGION = 50;

    /** The places of candidates by id, and where they were looked for. */
    record Candidates(Map<String, Place> places, List<SearchCursor.Region> regions) {}

    /** Fixes the regions. */
    Candidates first() {
        var candidates = new Candidates(new HashMap<>(), new ArrayList<>());
        int rarest = Math.min(RAREST, plan.terms().size());
        var rarestTerms = plan.terms().subList(0, rarest);
        if (rarestTerms.stream().mapToLong(PlannedTerm::count).sum() <= FEW) {
            takeWhole(rarestTerms, candidates);
            return candidates;
        }
        for (int one = 0; one < rarest; one++) {
            fix(List.of(one), candidates);
            for (int two = one + 1; two < rarest && plan.terms().size() > 2; two++) {
                fix(List.of(one, two), candidates);
            }
        }
        return candidates;
    }

    /** One question for all of them. */
    private void takeWhole(List<PlannedTerm> terms, Candidates candidates) {
        read(scope.settledWithAny(terms.stream().map(PlannedTerm::term).toList()))
                .forEach(row -> add(row, candidates.places()));
        for (int one = 0; one < terms.size(); one++) {
            candidates.regions().add(new SearchCursor.Region(List.of(one), 0, ""));
        }
    }

    private void fix(List<Integer> terms, Candidates candidates) {
        var region = new SearchCursor.Region(terms, 0, "");
        var near = read(scope.settled(plan.texts(region), plan.sort()))
                .sort(BEST_FIRST)
                .limit(MOST_OF_A_REGION)
                .into(new ArrayList<>());
        near.forEach(row -> add(row, candidates.places()));
        boolean cut = near.size() == MOST_OF_A_REGION;
        candidates
                .regions()
                .add(
                        cut
                                ? new SearchCursor.Region(
                                        terms,
                                        near.getLast().keys().merit(),
                                        near.getLast().id())
                                : region);
    }

    Candidates again(List<SearchCursor.Region> regions) {
        var places = new HashMap<String, Place>();
        regions.forEach(region -> read(within(region)).forEach(row -> add(row, places)));
        return new Candidates(places, regions);
    }

    private void add(Nearby row, Map<String, Place> places) {
        var place = plan.place(row.standing(), row.id());
        if (place.section() == Place.SOME_WORDS) {
            places.put(row.id(), place);
        }
    }

    private FindIterable<Nearby> read(Bson filter) {
        return documents.find(filter, Nearby.class).projection(Nearby.FIELDS).batchSize(FEW + 1);
    }

    private Bson within(SearchCursor.Region region) {
        var settled = scope.settled(plan.texts(region), plan.sort());
        if (region.id().isEmpty()) {
            return settled;
        }
        return and(
                settled,
                or(gt("keys.merit", region.merit()), and(eq("keys.merit", region.merit()), lte("_id", region.id()))));
    }
}
