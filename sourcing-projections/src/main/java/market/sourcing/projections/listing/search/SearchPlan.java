package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.stream.Stream;

/** What is looked for: terms, rarest first; none means all listings. */
record SearchPlan(List<PlannedTerm> terms, SearchSort sort) {
    private static final int RAREST = 3;

    /** Of each word what a listing must have one of. */
    List<List<String>> texts() {
        return terms.stream().map(PlannedTerm::texts).toList();
    }

    /** Of each word what a listing may have for it. */
    List<List<String>> textsOrInstead() {
        return terms.stream()
                .map(term -> Stream.concat(term.texts().stream(), term.textsInstead().stream())
                        .distinct()
                        .toList())
                .toList();
    }

    /** Who has none of them is not found. */
    List<String> anyTexts() {
        return textsOrInstead().stream().flatMap(List::stream).distinct().toList();
    }

    /**
     * Some words are only good enough where relevance decides, and there must be words to leave out, or what stands for them is
     * more or less like them.
     */
    boolean takesSomeWords() {
        return sort == SearchSort.RELEVANCE && (terms.size() > 1 || isRendered());
    }

    /** Who has something for every word is not as good as any other: where relevance decides the likeness counts. */
    boolean takesAllWords() {
        return sort != SearchSort.RELEVANCE || terms.stream().noneMatch(PlannedTerm::foreign);
    }

    /** Whether anything stands for any of the words. */
    boolean isRendered() {
        return terms.stream().anyMatch(term -> !term.instead().isEmpty());
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
        var met = terms.stream().filter(term -> term.isMetBy(standing)).toList();
        if (met.size() == terms.size() && takesAllWords()) {
            return withAll(standing.keys(), id);
        }
        int section = section(standing);
        return section == ResultPlace.OTHER_LANGUAGE
                ? place(
                        section,
                        terms.stream().map(term -> term.weightIn(standing)).toList(),
                        standing,
                        id)
                : place(
                        section,
                        met.stream().map(term -> term.weightAsAsked(standing)).toList(),
                        standing,
                        id);
    }

    private static ResultPlace place(int section, List<Long> weights, Ranking standing, String id) {
        return new ResultPlace(
                section,
                List.of(
                        -weights.stream().filter(weight -> weight > 0).count(),
                        -weights.stream().mapToLong(Long::longValue).sum(),
                        (long) standing.keys().length(),
                        -standing.keys().sold()),
                id);
    }

    private int section(Ranking standing) {
        long rare = rarest().stream().filter(term -> term.isMetBy(standing)).count();
        return rare > 1 ? ResultPlace.SOME_WORDS : rare > 0 ? ResultPlace.ONE_WORD : ResultPlace.OTHER_LANGUAGE;
    }

    /** Whether a listing that has some of the words is in one of the regions. */
    boolean isIn(List<SearchCursor.Region> regions, ResultPlace place, Ranking standing) {
        return regions.stream()
                .filter(region -> region.isOf(place.section(), regions))
                .anyMatch(region -> terms(region)
                                .allMatch(term ->
                                        region.elsewhere() ? term.isRenderedBy(standing) : term.isMetBy(standing))
                        && region.reaches(standing.keys().merit(), place.id()));
    }

    /** Whether a listing has something for every word and is found in no other section. */
    boolean isBeyond(List<SearchCursor.Region> regions, Ranking standing, String id) {
        var place = place(standing, id);
        return place.section() != ResultPlace.ALL_WORDS
                && terms.stream().allMatch(term -> term.isMetBy(standing) || term.isRenderedBy(standing))
                && !isIn(regions, place, standing);
    }

    ResultPlace beyond(SortKeys keys, String id) {
        return new ResultPlace(ResultPlace.BEYOND_REGIONS, List.of(-keys.merit()), id);
    }

    List<List<String>> texts(SearchCursor.Region region) {
        return terms(region)
                .map(term -> region.elsewhere() ? term.textsInstead() : term.texts())
                .toList();
    }

    private Stream<PlannedTerm> terms(SearchCursor.Region region) {
        return region.terms().stream().map(terms::get);
    }
}
