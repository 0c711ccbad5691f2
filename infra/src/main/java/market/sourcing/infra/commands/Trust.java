package market.sourcing.infra.commands;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether what this node has kept may be taken for the newest there is. It may be wrong: what rests on it is checked when it is
 * written. Where another node writes the same aggregates asking first is cheaper than trying in vain, so one lost race ends the
 * trust for a while.
 */
final class Trust {
    private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanos;
    private volatile long lostAt;

    Trust() {
        this(System::nanoTime);
    }

    /** @param nanos as {@link System#nanoTime} tells them */
    Trust(LongSupplier nanos) {
        this.nanos = nanos;
        this.lostAt = nanos.getAsLong() - PAUSE_NANOS;
    }

    boolean isGiven() {
        return nanos.getAsLong() - lostAt >= PAUSE_NANOS;
    }

    void isLost() {
        lostAt = nanos.getAsLong();
    }
}
