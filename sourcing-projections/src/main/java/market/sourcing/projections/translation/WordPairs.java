package market.sourcing.projections.translation;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Likens the words of titles to those of the same listings' titles in another language, by the coefficient of
 * <a href="https://doi.org/10.2307/1932409">Dice</a>: twice the number of listings that have both, divided by the sum of those that
 * have each.
 */
final class WordPairs {
    /** Added to what is divided by: two that have met once, and nobody else, are alike by 0.4 only. */
    private static final double DOUBT = 3;

    private static final double LEAST = 0.15;
    private static final int MOST_RENDERINGS = 4;

    /** The commonest; it bounds the list, not the reading. */
    private static final int MOST_WORDS = 8_000;

    private final TitleWords from;
    private final TitleWords to;
    private final int[] counts;
    private final int[] otherCounts;
    private final int[] together;

    WordPairs(TitleWords from, TitleWords to) {
        this.from = from;
        this.to = to;
        this.counts = from.counts(to);
        this.otherCounts = to.counts(from);
        this.together = new int[to.words().size()];
    }

    /** Tells of each word that is like any what it is most like. */
    void best(BiConsumer<String, List<Rendering>> reader) {
        var listings = listings();
        IntStream.range(0, counts.length)
                .filter(word -> counts[word] > 0)
                .boxed()
                .sorted(comparing((Integer word) -> -counts[word]).thenComparing(from.words()::get))
                .limit(MOST_WORDS)
                .forEach(word -> {
                    var best = best(word, listings.get(word));
                    if (!best.isEmpty()) {
                        reader.accept(from.words().get(word), best);
                    }
                });
    }

    private List<Rendering> best(int word, int[] listings) {
        var met = new ArrayList<Integer>();
        for (int listing : listings) {
            for (int other : to.titles().get(listing)) {
                if (together[other]++ == 0) {
                    met.add(other);
                }
            }
        }
        var best = met.stream()
                .map(other -> new Rendering(to.words().get(other), likeness(word, other)))
                .filter(rendering -> rendering.likeness() >= LEAST
                        && !rendering.term().equals(from.words().get(word)))
                .sorted(Rendering.BEST_FIRST)
                .limit(MOST_RENDERINGS)
                .toList();
        met.forEach(other -> together[other] = 0);
        return best;
    }

    private double likeness(int word, int other) {
        return 2.0 * together[other] / (counts[word] + otherCounts[other] + DOUBT);
    }

    /** The listings that have each word, of those with both titles. */
    private List<int[]> listings() {
        var filled = new int[counts.length];
        var listings = IntStream.of(counts).mapToObj(int[]::new).toList();
        for (int listing = 0; listing < from.titles().size(); listing++) {
            if (to.titles().get(listing).length > 0) {
                for (int word : from.titles().get(listing)) {
                    listings.get(word)[filled[word]++] = listing;
                }
            }
        }
        return listings;
    }
}
