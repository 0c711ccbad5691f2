package market.sourcing.infra.feed.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When a target that took nothing is called again: after as long again as it has taken nothing, give or take a fifth; for three days. */
final class Retries {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final double LEAST = 0.8;
    private static final double MOST = 1.2;

    private Retries() {}

    /** @param since when it began to take nothing */
    static Instant next(Instant since, Instant now, RandomGenerator random) {
        var failing = Duration.between(since, now);
        var pause = failing.compareTo(SHORTEST) < 0 ? SHORTEST : failing.compareTo(LONGEST) > 0 ? LONGEST : failing;
        return now.plusMillis(Math.round(pause.toMillis() * random.nextDouble(LEAST, MOST)));
    }

    /** Whether nobody called it for longer than there is ever between two calls. */
    static boolean isInterrupted(Instant tried, Instant now) {
        return now.isAfter(tried.plus(LONGEST.multipliedBy(2)));
    }

    static boolean areOver(Instant since, Instant now) {
        return !now.isBefore(since.plus(PATIENCE));
    }
}
