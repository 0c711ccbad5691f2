package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import market.sourcing.projections.listing.search.SearchCursor.Region;
import market.sourcing.projections.view.Find;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.conversions.Bson;

/**
 * Ranks listings that have some of the words. Candidates come from regions: the best by merit of those that have two of the
 * three rarest terms, and behind them of those that have one, which are read only when a page reaches them. Where a region
 * ends is fixed by the first page that needs it, and only listings that have not moved since are in it; so it can only
 * shrink, and nobody else's change pushes a listing out of it.
 */
record SomeWordsMatched(ViewDocuments<SearchDocument> documents, SearchPlan plan, Scope scope) {
    private static final Bson BEST_FIRST = orderBy(descending("keys.merit"), ascending("_id"));

    /** So few candidates are read whole, whatever their merit. */
    private static final int FEW = 200;

    private static final int MOST_OF_A_REGION = 50;

    /** The places of candidates, and where they were looked for. */
    record Candidates(Set<ResultPlace> places, List<Region> regions) {
        private boolean fill(int most, Predicate<ResultPlace> wanted) {
            return places.stream().filter(wanted).count() >= most;
        }
    }

    /**
     * @param known regions that pages before have fixed
     * @param wanted tells the places that this page may show
     * @param most how many of them it may show
     */
    Candidates read(List<Region> known, Predicate<ResultPlace> wanted, int most) {
        var candidates = new Candidates(new HashSet<>(), new ArrayList<>());
        if (known.isEmpty() && isFew()) {
            takeWhole(candidates);
            return candidates;
        }
        take(known.stream().filter(Region::isOfPair).toList(), known.isEmpty() ? pairs() : List.of(), candidates);
        if (!candidates.fill(most, wanted)) {
            var singles = known.stream().filter(not(Region::isOfPair)).toList();
            take(singles, singles.isEmpty() ? singles() : List.of(), candidates);
        }
        return candidates;
    }

    private boolean isFew() {
        return plan.rarest().stream().mapToLong(PlannedTerm::count).sum() <= FEW;
    }

    private List<List<Integer>> singles() {
        return IntStream.range(0, plan.rarest().size()).mapToObj(List::of).toList();
    }

    /** None of two terms: who has both has all. */
    private List<List<Integer>> pairs() {
        return plan.terms().size() == 2
                ? List.of()
                : singles().stream()
                        .flatMap(one -> singles().stream()
                                .filter(two -> one.getFirst() < two.getFirst())
                                .map(two -> List.of(one.getFirst(), two.getFirst())))
                        .toList();
    }

    /** One question for all of them. */
    private void takeWhole(Candidates candidates) {
        singles().forEach(one -> candidates.regions().add(new Region(one, 0, "")));
        var terms = plan.rarest().stream().map(PlannedTerm::term).toList();
        read(scope.settledWithAny(terms)).forEach(row -> add(row, candidates));
    }

    private void take(List<Region> known, List<List<Integer>> unknown, Candidates candidates) {
        var rows = new ArrayList<Nearby>();
        for (var terms : unknown) {
            candidates.regions().add(fix(terms, rows));
        }
        candidates.regions().addAll(known);
        known.forEach(region -> read(within(region)).forEach(rows::add));
        rows.forEach(row -> add(row, candidates));
    }

    private Region fix(List<Integer> terms, List<Nearby> rows) {
        var whole = new Region(terms, 0, "");
        var near = read(scope.settled(plan.texts(whole), plan.sort()))
                .sort(BEST_FIRST)
                .limit(MOST_OF_A_REGION)
                .list();
        rows.addAll(near);
        return near.size() < MOST_OF_A_REGION
                ? whole
                : new Region(
                        terms, near.getLast().keys().merit(), near.getLast().id());
    }

    private void add(Nearby row, Candidates candidates) {
        var standing = row.standing();
        var place = plan.place(standing, row.id());
        if (place.section() != ResultPlace.ALL_WORDS && plan.isIn(candidates.regions(), place, standing)) {
            candidates.places().add(place);
        }
    }

    private Find<Nearby> read(Bson filter) {
        return documents.find(filter).as(Nearby.class);
    }

    private Bson within(Region region) {
        var settled = scope.settled(plan.texts(region), plan.sort());
        if (region.id().isEmpty()) {
            return settled;
        }
        return and(
                settled,
                or(gt("keys.merit", region.merit()), and(eq("keys.merit", region.merit()), lte("_id", region.id()))));
    }
}
