package market.sourcing.projections.translation;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Likens the words of titles to those of the same listings' titles in another language, by the coefficient of
 * <a href="https://doi.org/10.2307/1932409">Dice</a>: how many of the listings with the one have the other, and how many of those
 * with the other have the one, and of both the harmonic mean. Where no factory says a word more than three times it is twice the
 * number of listings that have both, divided by the sum of those that have each.
 */
final class WordPairs {
    /** Added to what is divided by: two that have met once, and nobody else, are alike by 0.4 only. */
    private static final double DOUBT = 3;

    private static final double LEAST = 0.15;
    private static final int MOST_RENDERINGS = 4;

    /** The commonest; it bounds the list, not the reading. */
    private static final int MOST_WORDS = 8_000;

    /** Finer than any two counts can differ by, and coarse enough that the same likeness is the same number. */
    private static final double BILLION = 1_000_000_000;

    private final TitleWords from;
    private final TitleWords to;
    private final Voices voices;
    private final Voices others;
    /** What listings of the word say of it that have the other, too, and what they say of the other. */
    private final long[] together;

    private final long[] othersTogether;

    /** @param factories the number of each title's factory */
    WordPairs(TitleWords from, TitleWords to, int[] factories) {
        this.from = from;
        this.to = to;
        this.voices = Voices.of(from, to, factories);
        this.others = Voices.of(to, from, factories);
        this.together = new long[to.words().size()];
        this.othersTogether = new long[to.words().size()];
    }

    /** Tells of each word that is like any what it is most like. */
    void best(BiConsumer<String, List<Rendering>> reader) {
        var counts = voices.listings();
        var listings = listings(counts);
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
            int said = voices.each().get(listing)[place(word, listing)];
            var titled = to.titles().get(listing);
            for (int i = 0; i < titled.length; i++) {
                if (together[titled[i]] == 0) {
                    met.add(titled[i]);
                }
                together[titled[i]] += said;
                othersTogether[titled[i]] += others.each().get(listing)[i];
            }
        }
        var best = met.stream()
                .map(other -> Rendering.taught(to.words().get(other), likeness(word, other)))
                .filter(rendering -> rendering.likeness() >= LEAST
                        && !rendering.term().equals(from.words().get(word)))
                .sorted(Rendering.BEST_FIRST)
                .limit(MOST_RENDERINGS)
                .toList();
        met.forEach(other -> {
            together[other] = 0;
            othersTogether[other] = 0;
        });
        return best;
    }

    private int place(int word, int listing) {
        var titled = from.titles().get(listing);
        int place = 0;
        while (titled[place] != word) {
            place++;
        }
        return place;
    }

    private double likeness(int word, int other) {
        double there = (double) voices.sums()[word] / together[other];
        double back = (double) others.sums()[other] / othersTogether[other];
        double counted = voices.listings()[word] + others.listings()[other];
        return Math.round(BILLION * 2 / (there + back) * counted / (counted + DOUBT)) / BILLION;
    }

    /** The listings that have each word, of those with both titles. */
    private List<int[]> listings(int[] counts) {
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
