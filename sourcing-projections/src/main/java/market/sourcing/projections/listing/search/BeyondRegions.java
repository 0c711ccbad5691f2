package market.sourcing.projections.listing.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.List;
import market.sourcing.projections.view.ViewDocuments;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Walks by merit the listings that have something for every word and yet are in no region: the best of those that are met in
 * another language are ranked by how like it is, and behind them all others follow, so that who reads on sees every one.
 */
record BeyondRegions(ViewDocuments<SearchDocument> documents, SearchPlan plan, Scope scope) {
    /** At first most of them are in regions. */
    private static final int AT_ONCE = 200;

    /**
     * @param place where the page before ended, in any section; null for the first page
     * @param regions all of them, so that nobody is in one later
     */
    List<ResultPlace> after(@Nullable ResultPlace place, List<SearchCursor.Region> regions, int count) {
        var walk = new IndexWalk(documents, SearchSort.RELEVANCE);
        var settled = settled();
        var found = new ArrayList<ResultPlace>();
        var last = place != null && place.section() == ResultPlace.BEYOND_REGIONS ? place : null;
        var part = walk.after(settled, last, AT_ONCE, Nearby.class);
        while (!part.isEmpty()) {
            part.stream()
                    .filter(row -> plan.isBeyond(regions, row.standing(), row.id()))
                    .map(row -> plan.beyond(row.keys(), row.id()))
                    .forEach(found::add);
            var end = plan.beyond(part.getLast().keys(), part.getLast().id());
            part = part.size() < AT_ONCE || found.size() >= count
                    ? List.of()
                    : walk.after(settled, end, AT_ONCE, Nearby.class);
        }
        return found.subList(0, Math.min(count, found.size()));
    }

    /** Without those that have all words as they were asked for, where these have been shown by merit before. */
    private Bson settled() {
        var terms = plan.terms();
        if (!plan.takesAllWords()) {
            return scope.settled(plan.textsOrInstead(), plan.sort());
        }
        var words = terms.size() == 1 ? List.of(terms.getFirst().textsInstead()) : plan.textsOrInstead();
        return and(
                scope.settled(words, plan.sort()),
                or(terms.stream().map(term -> nin("terms", term.texts())).toList()));
    }
}
