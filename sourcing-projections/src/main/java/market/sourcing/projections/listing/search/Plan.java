package market.sourcing.projections.listing.search;

import java.util.List;

/** What is looked for: terms, rarest first; none means all listings. */
record Plan(List<PlannedTerm> terms, SearchSort sort) {

    List<String> texts() {
        return terms.stream().map(PlannedTerm::term).toList();
    }

    /** Some words are only good enough where relevance decides, and there must be words to leave out. */
    boolean takesSomeWords() {
        return sort == SearchSort.RELEVANCE && terms.size() > 1;
    }

    Place withAll(SortKeys keys, String id) {
        long key = sort.key(keys);
        return new Place(Place.ALL_WORDS, List.of(sort.isDescending() ? -key : key), id);
    }

    /** More words first, then those that tell more, then the shorter title, then the better sold. */
    Place place(Standing standing, String id) {
        var met = terms.stream().filter(term -> standing.has(term.term())).toList();
        if (met.size() == terms.size()) {
            return withAll(standing.keys(), id);
        }
        long weight = met.stream().mapToLong(PlannedTerm::weight).sum();
        return new Place(
                Place.SOME_WORDS,
                List.of(
                        (long) -met.size(),
                        -weight,
                        (long) standing.keys().length(),
                        -standing.keys().sold()),
                id);
    }

    boolean meets(SearchCursor.Region region, Standing standing, String id) {
        return texts(region).stream().allMatch(standing::has)
                && region.reaches(standing.keys().merit(), id);
    }

    List<String> texts(SearchCursor.Region region) {
        return region.terms().stream().map(number -> terms.get(number).term()).toList();
    }
}
