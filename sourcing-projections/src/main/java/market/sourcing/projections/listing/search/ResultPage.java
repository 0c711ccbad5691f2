package market.sourcing.projections.listing.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import market.sourcing.projections.view.ViewDocuments;
import org.jspecify.annotations.Nullable;

/**
 * One page: the next rows, in the order of the first page's position, of the listings that have all words, of those that have
 * some, and of those that moved meanwhile.
 *
 * @param toTheEnd whether those beyond the regions follow at last: only when all is planned that may stand for the words
 */
record ResultPage(ViewDocuments<SearchDocument> documents, SearchPlan plan, Scope scope, boolean toTheEnd) {
    /** More than what is read for a page, so that what is dropped is behind it. */
    private static final int MOST_ROWS = 2_000;

    /**
     * @param items at most the size asked for
     * @param end the place of the last row, or null when no row is left after this page
     */
    record Rows(List<SearchItem> items, @Nullable ResultPlace end, List<SearchCursor.Region> regions) {
        /** Whether nobody is beyond what was looked at. */
        boolean areWhole() {
            return regions.stream().allMatch(SearchCursor.Region::isWhole);
        }
    }

    Rows after(@Nullable ResultPlace after, List<SearchCursor.Region> known, int size) {
        Comparator<ResultPlace> order = ResultPlace.order(plan.sort());
        var rows = new TreeMap<ResultPlace, Optional<Card>>(order);
        var regions = known;

        var walked = new AllWordsMatched(documents, plan, scope).after(after, size + 1);
        walked.forEach(found -> rows.put(found.place(), Optional.of(found.card())));
        int most = size + 1 - walked.size();
        if (most > 0 && plan.takesSomeWords()) {
            Predicate<ResultPlace> wanted = place -> after == null || order.compare(place, after) > 0;
            var candidates = new SomeWordsMatched(documents, plan, scope).read(known, wanted, most);
            regions = candidates.regions();
            candidates.places().forEach(place -> rows.put(place, Optional.empty()));
            if (toTheEnd && plan.isRendered() && !candidates.fill(most, wanted)) {
                new BeyondRegions(documents, plan, scope)
                        .after(after, regions, most)
                        .forEach(place -> rows.put(place, Optional.empty()));
            }
        }
        // Last, so that a listing that moves while this page is read is met at least once; its place is the same.
        new Moved(documents, plan, scope, toTheEnd).places(regions, found -> {
            if (after == null || order.compare(found.place(), after) > 0) {
                rows.put(found.place(), Optional.of(found.card()));
                // The last can't come to be on this page.
                if (rows.size() > MOST_ROWS) {
                    rows.pollLastEntry();
                }
            }
        });

        var left = after == null ? rows : rows.tailMap(after, false);
        var page = left.entrySet().stream().limit(size).toList();
        return new Rows(items(page), left.size() > size ? page.getLast().getKey() : null, regions);
    }

    private List<SearchItem> items(List<Map.Entry<ResultPlace, Optional<Card>>> page) {
        var missing = page.stream()
                .filter(row -> row.getValue().isEmpty())
                .map(row -> row.getKey().id())
                .toList();
        var cards = missing.isEmpty() ? Map.<String, Card>of() : cards(missing);
        var items = new ArrayList<SearchItem>();
        for (var row : page) {
            row.getValue()
                    .or(() -> Optional.ofNullable(cards.get(row.getKey().id())))
                    .filter(card -> card.keys().listed())
                    .ifPresent(card -> items.add(SearchItem.of(card)));
        }
        return items;
    }

    private Map<String, Card> cards(List<String> ids) {
        var cards = new HashMap<String, Card>();
        documents.byIds(ids).as(Card.class).forEach(card -> cards.put(card.id(), card));
        return cards;
    }
}
