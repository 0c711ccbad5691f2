package market.sourcing.domain.vocabulary;

import java.time.Duration;
import java.time.Instant;

/** When things happen in the tests; each later word is a moment after the one before. */
public final class Times {
    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    public static final Instant LATER = NOW.plus(Duration.ofHours(1));
    public static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));

    private Times() {}

    public static Instant inHours(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    public static Instant inDays(int days) {
        return NOW.plus(Duration.ofDays(days));
    }
}
