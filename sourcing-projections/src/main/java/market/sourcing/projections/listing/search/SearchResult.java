package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of results and what was made of the query.
 *
 * @param next null on the last page
 * @param total how many results there are, told on the first page where it costs nothing to know; else null
 * @param dropped words no listing has, as typed but folded; told on the first page
 * @param corrected what was looked for instead, by what was typed; told on the first page
 * @param facets numbers of listings that have all words, by value, most first
 */
public record SearchResult(
        List<SearchItem> items,
        @Nullable SearchCursor next,
        @Nullable Long total,
        List<String> dropped,
        Map<String, String> corrected,
        Map<Facet, Map<String, Long>> facets) {
    public SearchResult {
        items = List.copyOf(items);
        dropped = List.copyOf(dropped);
    }
}
