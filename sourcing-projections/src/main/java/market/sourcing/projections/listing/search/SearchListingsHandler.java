package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import market.sourcing.projections.factory.profile.SuspendedFactories;
import market.sourcing.projections.translation.Dictionary;
import market.sourcing.projections.view.ViewDocuments;
import market.sourcing.projections.view.Views;
import org.jspecify.annotations.Nullable;

/** Answers searches: understands the words, then reads one page. */
public final class SearchListingsHandler {
    private final Views views;
    private final SuspendedFactories suspended;
    private final TermCounts counts;
    private final Supplier<Dictionary> dictionary;

    /** @param dictionary what is known of words in other languages when a page is asked for */
    public SearchListingsHandler(Views views, Supplier<Dictionary> dictionary) {
        this.views = views;
        this.dictionary = dictionary;
        this.suspended = new SuspendedFactories(views);
        this.counts = new TermCounts(views);
    }

    public SearchResult handle(SearchListings query) {
        var cursor = query.after();
        return cursor == null ? first(query) : next(query, cursor);
    }

    private SearchResult first(SearchListings query) {
        var words = query.words();
        var understood = words == null || !query.hasWords()
                ? new Understanding(List.of(), List.of(), Map.of(), 0)
                : Understanding.of(words, counts, dictionary);
        if (query.hasWords() && understood.terms().isEmpty()) {
            return new SearchResult(List.of(), null, 0L, understood.dropped(), Map.of(), Map.of());
        }
        var since = views.reached(SearchProjector.VIEW);
        return answer(query, understood, null, since, List.of());
    }

    private SearchResult next(SearchListings query, SearchCursor cursor) {
        var understood = new Understanding(cursor.terms(), List.of(), Map.of(), 0);
        return answer(query, understood, cursor.after(), cursor.since(), cursor.regions());
    }

    private SearchResult answer(
            SearchListings query,
            Understanding understood,
            @Nullable ResultPlace after,
            long since,
            List<SearchCursor.Region> regions) {
        var documents = views.documents(SearchProjector.VIEW);
        var scope = new Scope(query.criteria(), suspended.ids(), since);
        var terms = understood.terms();
        boolean toTheEnd = after != null && after.section() == ResultPlace.BEYOND_REGIONS;
        var rows = rows(documents, query, terms, scope, after, regions, toTheEnd);
        if (rows.end() == null && !toTheEnd) {
            var wider = wider(query, terms);
            if (!wider.equals(terms) || !rows.areWhole()) {
                terms = wider;
                rows = rows(documents, query, terms, scope, after, regions, true);
            }
        }
        var end = rows.end();
        var facets = query.facets().isEmpty()
                ? Map.<Facet, Map<String, Long>>of()
                : new FacetCounts(documents, scope.present(new SearchPlan(terms, query.sort()).texts()))
                        .of(query.facets());
        return new SearchResult(
                rows.items(),
                end == null ? null : new SearchCursor(since, end, terms, rows.regions()),
                after == null && end == null && rows.areWhole()
                        ? Long.valueOf(rows.items().size())
                        : null,
                understood.dropped(),
                understood.corrected(),
                facets);
    }

    private static ResultPage.Rows rows(
            ViewDocuments<SearchDocument> documents,
            SearchListings query,
            List<PlannedTerm> terms,
            Scope scope,
            @Nullable ResultPlace after,
            List<SearchCursor.Region> regions,
            boolean toTheEnd) {
        var plan = new SearchPlan(terms, query.sort());
        return new ResultPage(documents, plan, scope, toTheEnd).after(after, regions, query.size());
    }

    /** Where what was asked for ends, what stands for it in other languages follows: who finds enough pays nothing for it. */
    private List<PlannedTerm> wider(SearchListings query, List<PlannedTerm> terms) {
        var words = query.words();
        return words == null
                        || query.sort() != SearchSort.RELEVANCE
                        || terms.stream().anyMatch(PlannedTerm::hasBoth)
                ? terms
                : Understanding.wider(terms, words, counts, dictionary);
    }
}
