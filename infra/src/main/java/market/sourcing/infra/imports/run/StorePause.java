package market.sourcing.infra.imports.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long a worker leaves a store alone that gives no answer: longer each time, up to a bound. */
final class StorePause {
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long STEP_MILLIS = 100;

    private final BooleanSupplier stopping;
    private Duration next = SHORTEST;

    StorePause(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    /** Returns at once when the worker is to stop. */
    void take() throws InterruptedException {
        for (long left = next.toMillis(); left > 0 && !stopping.getAsBoolean(); left -= STEP_MILLIS) {
            Thread.sleep(Math.min(left, STEP_MILLIS));
        }
        var longer = next.multipliedBy(2);
        next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    /** It answers again. */
    void over() {
        next = SHORTEST;
    }
}
