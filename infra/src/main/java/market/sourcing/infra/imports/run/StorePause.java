package market.sourcing.infra.imports.run;

import java.util.function.BooleanSupplier;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** How long a worker leaves a store alone that gives no answer: longer each time, up to a bound. */
final class StorePause {
    private static final long SHORTEST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 10_000;
    private static final long STEP_MILLIS = 100;

    private final BooleanSupplier stopping;
    private BackOffExecution pauses = begun();

    StorePause(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    /** Returns at once when the worker is to stop. */
    void take() throws InterruptedException {
        for (long left = pauses.nextBackOff(); left > 0 && !stopping.getAsBoolean(); left -= STEP_MILLIS) {
            Thread.sleep(Math.min(left, STEP_MILLIS));
        }
    }

    /** It answers again. */
    void over() {
        pauses = begun();
    }

    private static BackOffExecution begun() {
        var doubling = new ExponentialBackOff(SHORTEST_MILLIS, 2);
        doubling.setMaxInterval(LONGEST_MILLIS);
        return doubling.start();
    }
}
