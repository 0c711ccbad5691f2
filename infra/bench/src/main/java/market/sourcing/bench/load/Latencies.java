package market.sourcing.bench.load;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Durations, kept to three digits, from any thread. */
public final class Latencies {
    private static final int DIGITS = 3;
    private static final double NANOS_IN_MILLI = 1e6;

    private final Histogram nanos = new ConcurrentHistogram(DIGITS);

    public void add(long nanoseconds) {
        nanos.recordValue(Math.max(0, nanoseconds));
    }

    public long count() {
        return nanos.getTotalCount();
    }

    /** @return milliseconds that this share of the durations did not exceed */
    public double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_IN_MILLI;
    }
}
