package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

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
 * three rarest terms, behind them of those that have one, and at last of those that have what stands for one in another
 * language; those behind are read only when a page reaches them. Where a region
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
        boolean fill(int most, Predicate<ResultPlace> wanted) {
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
        } else {
            take(known.stream().filter(Region::isOfPair).toList(), known.isEmpty() ? pairs() : List.of(), candidates);
            if (!candidates.fill(most, wanted)) {
                var singles = known.stream().filter(Region::isOfOne).toList();
                take(singles, singles.isEmpty() ? singles() : List.of(), candidates);
            }
        }
        if (!candidates.fill(most, wanted)) {
            var elsewhere = known.stream().filter(Region::elsewhere).toList();
            take(elsewhere, elsewhere.isEmpty() ? elsewhere() : List.of(), candidates);
        }
        return candidates;
    }

    private boolean isFew() {
        return plan.rarest().stream().mapToLong(PlannedTerm::count).sum() <= FEW;
    }

    private List<Region> singles() {
        return numbers().mapToObj(number -> whole(List.of(number))).toList();
    }

    /** None of two terms where who has both has all. */
    private List<Region> pairs() {
        return plan.terms().size() == 2 && plan.takesAllWords()
                ? List.of()
                : numbers()
                        .boxed()
                        .flatMap(one -> numbers().filter(two -> one < two).mapToObj(two -> whole(List.of(one, two))))
                        .toList();
    }

    private List<Region> elsewhere() {
        return numbers()
                .filter(number -> plan.terms().get(number).hasBoth())
                .mapToObj(number -> new Region(List.of(number), 0, "", true))
                .toList();
    }

    private IntStream numbers() {
        return IntStream.range(0, plan.rarest().size());
    }

    private static Region whole(List<Integer> terms) {
        return new Region(terms, 0, "", false);
    }

    /** One question for all of them. */
    private void takeWhole(Candidates candidates) {
        candidates.regions().addAll(singles());
        var terms =
                plan.rarest().stream().flatMap(term -> term.texts().stream()).toList();
        read(scope.settledWithAny(terms)).forEach(row -> add(row, candidates));
    }

    private void take(List<Region> known, List<Region> unknown, Candidates candidates) {
        var rows = new ArrayList<Nearby>();
        for (var region : unknown) {
            candidates.regions().add(fix(region, rows));
        }
        candidates.regions().addAll(known);
        known.forEach(region -> read(within(region)).forEach(rows::add));
        rows.forEach(row -> add(row, candidates));
    }

    private Region fix(Region whole, List<Nearby> rows) {
        var near = read(all(whole)).sort(BEST_FIRST).limit(MOST_OF_A_REGION).list();
        rows.addAll(near);
        return near.size() < MOST_OF_A_REGION
                ? whole
                : new Region(
                        whole.terms(),
                        near.getLast().keys().merit(),
                        near.getLast().id(),
                        whole.elsewhere());
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

    /** Who has one of the rarest terms itself is in another section. */
    private Bson all(Region region) {
        var settled = scope.settled(plan.texts(region), plan.sort());
        return region.elsewhere()
                ? and(
                        settled,
                        nin(
                                "terms",
                                plan.rarest().stream()
                                        .flatMap(term -> term.texts().stream())
                                        .toList()))
                : settled;
    }

    private Bson within(Region region) {
        var settled = all(region);
        if (region.isWhole()) {
            return settled;
        }
        return and(
                settled,
                or(gt("keys.merit", region.merit()), and(eq("keys.merit", region.merit()), lte("_id", region.id()))));
    }
}
