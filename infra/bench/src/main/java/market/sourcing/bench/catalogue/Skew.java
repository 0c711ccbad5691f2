package market.sourcing.bench.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws ranks as words occur in real titles: the n-th commonest about 1/n times as often as the first (Zipf's law). */
final class Skew {
    private final double[] cumulated;

    Skew(int ranks) {
        cumulated = new double[ranks];
        var sum = 0.0;
        for (var rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            cumulated[rank] = sum;
        }
    }

    int rank(RandomGenerator random) {
        var found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, cumulated.length - 1);
    }

    static <T> T pick(List<T> commonestFirst, RandomGenerator random) {
        return commonestFirst.get(new Skew(commonestFirst.size()).rank(random));
    }
}
