package market.sourcing.api.version;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import market.sourcing.api.connection.Turn;

/**
 * Looks at a view that is a moment behind what the client has seen already, until it has come up. Meanwhile others have the turn of
 * who waits: anybody may ask for what never comes.
 */
public final class Looks {
    static final long LONGEST_WAIT = 2_000_000_000;
    private static final long SHORTEST_PAUSE = Duration.ofMillis(10).toNanos();
    /** Of the time waited so far, so that who waits long looks seldom. */
    private static final int PART = 3;

    private Looks() {}

    /** What was found, or when it was not enough for 2 s, what was found last. */
    public static <T> T until(Predicate<T> isEnough, Supplier<T> look) {
        var begun = System.nanoTime();
        while (true) {
            var found = look.get();
            var waited = System.nanoTime() - begun;
            if (isEnough.test(found)
                    || waited >= LONGEST_WAIT
                    || Thread.currentThread().isInterrupted()) {
                return found;
            }
            Turn.givenToOthersWhile(() -> LockSupport.parkNanos(pause(waited)));
        }
    }

    /** Not beyond the end, also where less is left than the shortest pause. */
    static long pause(long waited) {
        return Math.min(LONGEST_WAIT - waited, Math.max(SHORTEST_PAUSE, waited / PART));
    }
}
