package market.sourcing.api.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How slowly bytes may pass: as slowly as they like for a while, then at a rate on average. */
record SlowestPace(Duration grace, long bytesPerSecond) {

    SlowestPace {
        if (grace.isNegative() || bytesPerSecond < 1) {
            throw new IllegalArgumentException("A pace has a grace and a rate of at least one byte a second.");
        }
    }

    /** Whether so many bytes are too few after such a time. */
    boolean isMissed(long bytes, long nanos) {
        var counted = nanos - grace.toNanos();
        return counted > 0 && (double) counted / TimeUnit.SECONDS.toNanos(1) * bytesPerSecond > bytes;
    }
}
