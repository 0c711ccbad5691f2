package market.sourcing.projections.listing.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A term to look up, or a word that no listing has and the terms of other languages that stand for it.
 *
 * @param weight how much it tells: ln(1 + listings / listings that have it), in millionths
 * @param count how many listings had it when the first page was asked for
 * @param foreign whether no listing has it, so that it is met by what stands for it alone
 * @param instead terms of other languages; of a word that listings have they count behind all that have it
 */
public record PlannedTerm(String term, long weight, long count, boolean foreign, List<Instead> instead) {
    private static final double MILLION = 1_000_000;
    public static final int MOST_INSTEAD = 4;

    /** @param weight as of any term, and less the less it is like the word */
    public record Instead(String term, long weight) {}

    public PlannedTerm {
        instead = List.copyOf(instead);
    }

    static PlannedTerm of(String term, long count, long listings) {
        return new PlannedTerm(term, weight(count, listings), count, false, List.of());
    }

    /** @param count how many listings have something that stands for it, at most */
    static PlannedTerm foreign(String word, long count, List<Instead> instead) {
        return new PlannedTerm(word, 0, count, true, instead);
    }

    PlannedTerm or(List<Instead> others) {
        return new PlannedTerm(term, weight, count, foreign, others);
    }

    static long weight(long count, long listings) {
        return Math.round(Math.log(1 + (double) Math.max(listings, count) / count) * MILLION);
    }

    /** A listing must have one of them. */
    List<String> texts() {
        return foreign ? textsInstead() : List.of(term);
    }

    List<String> textsInstead() {
        return instead.stream().map(Instead::term).toList();
    }

    /** Whether listings have the word itself, and something may stand for it besides. */
    boolean hasBoth() {
        return !foreign && !instead.isEmpty();
    }

    boolean isMetBy(Ranking standing) {
        return foreign ? isRenderedBy(standing) : standing.has(term);
    }

    boolean isRenderedBy(Ranking standing) {
        return instead.stream().anyMatch(other -> standing.has(other.term()));
    }

    /** What it tells of a listing that meets it: a word that listings have counts by itself alone. */
    long weightAsAsked(Ranking standing) {
        return foreign ? weightIn(standing) : weight;
    }

    /** What it tells of any listing: the most that one of its forms does; 0 where the listing has none. */
    long weightIn(Ranking standing) {
        var rendered =
                instead.stream().filter(other -> standing.has(other.term())).map(Instead::weight);
        var itself = foreign || !standing.has(term) ? Stream.<Long>of() : Stream.of(weight);
        return Stream.concat(itself, rendered).mapToLong(Long::longValue).max().orElse(0);
    }
}
