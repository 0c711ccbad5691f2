package market.sourcing.projections.translation;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much the titles say of each word, of those that have a title in the other language, too. What one factory says more than
 * three times counts as three times, shared among its listings: a thousand listings of one factory don't outvote four others.
 *
 * @param listings how many have each word
 * @param sums of what they say, in millionths of a listing
 * @param each by title and its words, in the same order: what this one says
 */
record Voices(int[] listings, long[] sums, List<int[]> each) {
    private static final int MOST_OF_A_FACTORY = 3;
    private static final int MILLION = 1_000_000;
    private static final int[] NONE = {};

    /** @param factories the number of each title's factory */
    static Voices of(TitleWords words, TitleWords other, int[] factories) {
        var counted = IntStream.range(0, factories.length)
                .filter(title -> other.titles().get(title).length > 0)
                .boxed()
                .sorted(comparingInt(title -> factories[title]))
                .toList();
        var listings = new int[words.words().size()];
        var sums = new long[listings.length];
        var each = new int[factories.length][];
        Arrays.fill(each, NONE);
        var said = new int[listings.length];
        int begin = 0;
        while (begin < counted.size()) {
            int end = begin;
            while (end < counted.size() && factories[counted.get(end)] == factories[counted.get(begin)]) {
                for (int word : words.titles().get(counted.get(end++))) {
                    said[word]++;
                }
            }
            for (int title : counted.subList(begin, end)) {
                var told = words.titles().get(title);
                each[title] = IntStream.of(told).map(word -> share(said[word])).toArray();
                for (int i = 0; i < told.length; i++) {
                    listings[told[i]]++;
                    sums[told[i]] += each[title][i];
                }
            }
            counted.subList(begin, end).forEach(title -> {
                for (int word : words.titles().get(title)) {
                    said[word] = 0;
                }
            });
            begin = end;
        }
        return new Voices(listings, sums, List.of(each));
    }

    private static int share(int said) {
        return said <= MOST_OF_A_FACTORY ? MILLION : MILLION * MOST_OF_A_FACTORY / said;
    }
}
