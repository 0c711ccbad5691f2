package market.sourcing.projections.translation;

import java.util.Comparator;

/**
 * A term of another language that may stand for a word.
 *
 * @param term as listings are found by it
 * @param likeness above 0, at most 1: how much the one can be taken for the other
 * @param written whether somebody wrote it down; else titles taught it
 */
public record Rendering(String term, double likeness, boolean written) {
    private static final double CHANCE = 0.4;

    /** Of equal ones that with the lower letters, so that nothing depends on who came first. */
    static final Comparator<Rendering> BEST_FIRST =
            Comparator.comparingDouble(Rendering::likeness).reversed().thenComparing(Rendering::term);

    static Rendering taught(String term, double likeness) {
        return new Rendering(term, likeness, false);
    }

    static Rendering writtenDown(String term, double likeness) {
        return new Rendering(term, likeness, true);
    }

    /** Of the same term: as like as the liker of both, and written down if either is. */
    Rendering or(Rendering other) {
        return new Rendering(term, Math.max(likeness, other.likeness), written || other.written);
    }

    /** More than two words that have met once in titles: good enough also where listings have the word itself. */
    public boolean isSure() {
        return likeness > CHANCE;
    }
}
