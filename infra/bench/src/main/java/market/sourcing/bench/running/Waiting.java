package market.sourcing.bench.running;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** Waits for a condition, within a bound. */
public final class Waiting {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Waiting() {}

    /** @throws TimeoutException when the bound is reached first; names what was waited for */
    public static void until(Duration bound, String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + bound.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(what + " took longer than " + bound);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
