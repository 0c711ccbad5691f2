package market.sourcing.projections.listing.search;

import java.util.Optional;

/** What a listing was ordered and found by at some position. */
record Ranking(SortKeys keys, String ranked) {

    boolean has(String term) {
        return Ranked.has(ranked, term);
    }

    /** Empty when it was not listed then, or the document has forgotten. */
    static Optional<Ranking> of(Traced document, long position) {
        if (document.born() < 0 || document.born() > position || position < document.forgotten()) {
            return Optional.empty();
        }
        var keys = document.keys();
        var ranked = document.ranked();
        for (EarlierRanking was : document.history().reversed()) {
            if (was.until() <= position) {
                break;
            }
            keys = was.keys();
            ranked = was.ranked() == null ? ranked : was.ranked();
        }
        return keys.listed() ? Optional.of(new Ranking(keys, ranked)) : Optional.empty();
    }
}
