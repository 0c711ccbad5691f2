package market.sourcing.projections.listing.search;

import java.util.Map;
import java.util.Set;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Asks for published listings of factories that are not suspended.
 *
 * @param words in any language, at most 200 characters; null or blank asks for all listings
 * @param size 1 to 100
 * @param after where the page before ended, or null for the first page; everything else must be as it was then
 * @param facets what to count all results by, beside the page
 */
public record SearchListings(
        @Nullable String words,
        Criteria criteria,
        SearchSort sort,
        int size,
        @Nullable SearchCursor after,
        Set<Facet> facets) {
    public static final int MOST_CHARACTERS = 200;
    public static final int MOST_ITEMS = 100;

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} */
    public SearchListings {
        facets = Set.copyOf(facets);
        if (words != null && words.codePointCount(0, words.length()) > MOST_CHARACTERS) {
            throw invalid("q", "A query has at most 200 characters.", MOST_CHARACTERS);
        }
        if (size < 1 || size > MOST_ITEMS) {
            throw invalid("size", "A page has 1 to 100 items.", MOST_ITEMS);
        }
    }

    public static SearchListings words(String words) {
        return new SearchListings(words, Criteria.NONE, SearchSort.RELEVANCE, 20, null, Set.of());
    }

    boolean hasWords() {
        return words != null && !words.isBlank();
    }

    private static Refused invalid(String field, String sentence, int most) {
        return new Refused(RefusalCode.INVALID_VALUE, sentence, Map.of("field", field, "most", most));
    }
}
