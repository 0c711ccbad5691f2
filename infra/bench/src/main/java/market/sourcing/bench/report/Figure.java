package market.sourcing.bench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measured quantity.
 *
 * @param rounds its value in each round, in the order they were run; at least one
 * @param target null where none is set
 */
public record Figure(
        String name,
        String unit,
        List<Double> rounds,
        @Nullable Target target) {
    public Figure {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured for " + name);
        }
    }

    /** The middle round, or the mean of the two in the middle. */
    public double median() {
        var sorted = rounds.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    public double least() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double most() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Whether the median meets the target; null where none is set. */
    public @Nullable Boolean met() {
        return target == null ? null : target.metBy(median());
    }
}
