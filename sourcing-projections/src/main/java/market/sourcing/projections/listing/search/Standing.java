package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.Optional;

/** What a listing was ordered and found by at some position. */
record Standing(SortKeys keys, List<String> terms) {

    /** Empty when it was not listed then, or the document has forgotten. */
    static Optional<Standing> of(SearchDocument document, long position) {
        if (document.born() < 0 || document.born() > position || position < document.forgotten()) {
            return Optional.empty();
        }
        var keys = document.keys();
        var terms = document.terms();
        for (Was was : document.history().reversed()) {
            if (was.until() <= position) {
                break;
            }
            keys = was.keys();
            terms = was.terms() == null ? terms : was.terms();
        }
        return keys.listed() ? Optional.of(new Standing(keys, terms)) : Optional.empty();
    }
}
