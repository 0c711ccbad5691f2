package market.sourcing.projections.listing.search;

import java.util.function.ToLongFunction;

/** How results are ordered. Equal ones follow each other by id, the same way round as an index is walked. */
public enum SearchSort {
    /** listings with all words by merit, then those with some; without words by merit alone */
    RELEVANCE("keys.merit", true, true, SortKeys::merit),
    PRICE_ASCENDING("keys.price", false, true, SortKeys::price),
    PRICE_DESCENDING("keys.price", true, false, SortKeys::price),
    NEWEST("keys.newest", true, true, SortKeys::newest),
    SOLD("keys.sold", true, true, SortKeys::sold);

    private final String field;
    private final boolean descending;
    private final boolean idsAscend;
    private final ToLongFunction<SortKeys> key;

    SearchSort(String field, boolean descending, boolean idsAscend, ToLongFunction<SortKeys> key) {
        this.field = field;
        this.descending = descending;
        this.idsAscend = idsAscend;
        this.key = key;
    }

    String field() {
        return field;
    }

    boolean isDescending() {
        return descending;
    }

    boolean idsAscend() {
        return idsAscend;
    }

    long key(SortKeys keys) {
        return key.applyAsLong(keys);
    }
}
