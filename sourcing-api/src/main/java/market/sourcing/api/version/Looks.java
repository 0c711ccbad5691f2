package market.sourcing.api.version;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks at a view that is a moment behind what the client has seen already, until it has come up. */
public final class Looks {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private Looks() {}

    /** What was found, or when it was not enough for 2 s, what was found last. */
    public static <T> T until(Predicate<T> isEnough, Supplier<T> look) {
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            var found = look.get();
            if (isEnough.test(found)
                    || System.nanoTime() - until >= 0
                    || Thread.currentThread().isInterrupted()) {
                return found;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
