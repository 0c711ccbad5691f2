package market.sourcing.infra.imports.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How fast an import goes on: a mean over its checkpoints in which what is long past counts less and less.
 *
 * @param mean lines a second as of the last checkpoint, counted as if nothing had been done before it began
 * @param since when it began, or null
 * @param checkpointAt the last checkpoint, or null
 * @param now when this was looked up
 */
public record Pace(
        double mean, @Nullable Instant since, @Nullable Instant checkpointAt, Instant now) {
    /** What is so long past counts for a third. */
    static final Duration MEMORY = Duration.ofSeconds(30);

    /** Lines a second over the recent time; while nothing happens it falls. */
    public double linesPerSecond() {
        if (since == null || checkpointAt == null) {
            return 0;
        }
        double known = 1 - fading(since, now);
        return known <= 0 ? 0 : mean * fading(checkpointAt, now) / known;
    }

    /** When so many lines are done at this pace; empty where it stands still. */
    public Optional<Instant> endOf(long linesLeft) {
        double seconds = linesLeft / linesPerSecond();
        return seconds < Duration.ofDays(365).toSeconds()
                ? Optional.of(now.plusMillis(Math.round(seconds * 1000)))
                : Optional.empty();
    }

    private static double fading(Instant from, Instant to) {
        double past = Math.max(0, Duration.between(from, to).toNanos() / 1e9);
        return Math.exp(-past / MEMORY.toSeconds());
    }
}
