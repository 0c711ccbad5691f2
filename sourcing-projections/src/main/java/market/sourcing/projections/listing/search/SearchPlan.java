package market.sourcing.projections.listing.search;

import java.util.List;

/** What is looked for: terms, rarest first; none means all listings. */
record SearchPlan(List<PlannedTerm> terms, SearchSort sort) {
    private static final int RAREST = 3;

    List<String> texts() {
        return terms.stream().map(PlannedTerm::term).toList();
    }

    /** Some words are only good enough where relevance decides, and there must be words to leave out. */
    boolean takesSomeWords() {
        return sort == SearchSort.RELEVANCE && terms.size() > 1;
    }

    ResultPlace withAll(SortKeys keys, String id) {
        long key = sort.key(keys);
        return new ResultPlace(ResultPlace.ALL_WORDS, List.of(sort.isDescending() ? -key : key), id);
    }

    /** The terms that listings with some of the words are looked for by. */
    List<PlannedTerm> rarest() {
        return terms.subList(0, Math.min(RAREST, terms.size()));
    }

    /** More words first, then those that tell more, then the shorter title, then the better sold. */
    ResultPlace place(Ranking standing, String id) {
        var met = terms.stream().filter(term -> standing.has(term.term())).toList();
        if (met.size() == terms.size()) {
            return withAll(standing.keys(), id);
        }
        long weight = met.stream().mapToLong(PlannedTerm::weight).sum();
        return new ResultPlace(
                section(standing),
                List.of(
                        (long) -met.size(),
                        -weight,
                        (long) standing.keys().length(),
                        -standing.keys().sold()),
                id);
    }

    private int section(Ranking standing) {
        long rare = rarest().stream().filter(term -> standing.has(term.term())).count();
        return rare > 1 ? ResultPlace.SOME_WORDS : ResultPlace.ONE_WORD;
    }

    /** Whether a listing that has some of the words is in one of the regions. */
    boolean isIn(List<SearchCursor.Region> regions, ResultPlace place, Ranking standing) {
        return regions.stream()
                .filter(region -> region.isOf(place.section(), regions))
                .anyMatch(region -> texts(region).stream().allMatch(standing::has)
                        && region.reaches(standing.keys().merit(), place.id()));
    }

    List<String> texts(SearchCursor.Region region) {
        return region.terms().stream().map(number -> terms.get(number).term()).toList();
    }
}
