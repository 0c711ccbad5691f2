package market.sourcing.projections.translation;

import java.util.Comparator;

/**
 * A term of another language that may stand for a word.
 *
 * @param term as listings are found by it
 * @param likeness above 0, at most 1: how much the one can be taken for the other
 */
public record Rendering(String term, double likeness) {
    private static final double CHANCE = 0.4;

    /** Of equal ones that with the lower letters, so that nothing depends on who came first. */
    static final Comparator<Rendering> BEST_FIRST =
            Comparator.comparingDouble(Rendering::likeness).reversed().thenComparing(Rendering::term);

    /** More than two words that have met once in titles: good enough also where listings have the word itself. */
    public boolean isSure() {
        return likeness > CHANCE;
    }
}
