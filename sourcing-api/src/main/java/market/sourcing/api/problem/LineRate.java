package market.sourcing.api.problem;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Lets so many lines a second through, whoever sends how many requests, and counts the others. */
final class LineRate {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int most;
    private final LongSupplier nanos;
    private long begin;
    private int written;
    private long leftOut;

    LineRate(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    /**
     * Whether one more may be written.
     *
     * @param nobodyHeard is told first how many were left out in the second before, if any were
     */
    synchronized boolean admits(LongConsumer nobodyHeard) {
        long now = nanos.getAsLong();
        if (now - begin >= SECOND) {
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
