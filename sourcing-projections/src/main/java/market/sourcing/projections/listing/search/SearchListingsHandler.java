package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Map;
import market.sourcing.projections.factory.profile.SuspendedFactories;
import market.sourcing.projections.view.Views;
import org.jspecify.annotations.Nullable;

/** Answers searches: understands the words, then reads one page. */
public final class SearchListingsHandler {
    private final Views views;
    private final SuspendedFactories suspended;
    private final TermCounts counts;

    public SearchListingsHandler(Views views) {
        this.views = views;
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
                : Understanding.of(words, counts);
        if (query.hasWords() && understood.terms().isEmpty()) {
            return new SearchResult(List.of(), null, 0L, understood.dropped(), Map.of(), Map.of());
        }
        var since = views.reached(SearchProjector.VIEW);
        return page(query, understood, null, since, List.of());
    }

    private SearchResult next(SearchListings query, SearchCursor cursor) {
        var understood = new Understanding(cursor.terms(), List.of(), Map.of(), 0);
        return page(query, understood, cursor.after(), cursor.since(), cursor.regions());
    }

    private SearchResult page(
            SearchListings query,
            Understanding understood,
            @Nullable ResultPlace after,
            long since,
            List<SearchCursor.Region> regions) {
        var documents = views.documents(SearchProjector.VIEW);
        var plan = new SearchPlan(understood.terms(), query.sort());
        var scope = new Scope(query.criteria(), suspended.ids(), since);
        var rows = new ResultPage(documents, plan, scope).after(after, regions, query.size());
        var end = rows.end();
        var facets = query.facets().isEmpty()
                ? Map.<Facet, Map<String, Long>>of()
                : new FacetCounts(documents, scope.present(plan.texts())).of(query.facets());
        return new SearchResult(
                rows.items(),
                end == null ? null : new SearchCursor(since, end, understood.terms(), rows.regions()),
                after == null && end == null ? Long.valueOf(rows.items().size()) : null,
                understood.dropped(),
                understood.corrected(),
                facets);
    }
}
