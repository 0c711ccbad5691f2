package market.sourcing.api.problem;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Lets so many lines of a while through, whoever sends how many requests, and counts the others. */
final class LineRate {
    private final int most;
    private final long whileNanos;
    private final LongSupplier nanos;
    private long begin;
    private int written;
    private long leftOut;

    LineRate(int most, Duration ofAWhile, LongSupplier nanos) {
        this.most = most;
        this.whileNanos = ofAWhile.toNanos();
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    /**
     * Whether one more may be written.
     *
     * @param nobodyHeard is told first how many were left out since, if any were
     */
    synchronized boolean admits(LongConsumer nobodyHeard) {
        long now = nanos.getAsLong();
        if (now - begin >= whileNanos) {
            if (leftOut > 0) {
                nobodyHeard.accept(leftOut);
            }
            begin = now;
            written = 0;
            leftOut = 0;
        }
        if (written < most) {
            written++;
            return true;
        }
        leftOut++;
        return false;
    }
}
