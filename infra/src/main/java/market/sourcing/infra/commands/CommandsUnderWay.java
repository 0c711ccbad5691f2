package market.sourcing.infra.commands;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Bounds how many commands wait for the log at once, so that those who only read get a turn when it hangs (a bulkhead). In
 * an ordinary rush a place is free within milliseconds.
 */
final class CommandsUnderWay {
    /** Fewer than requests are worked on at once; several times as many as share a commit. */
    private static final int MOST = 150;

    private static final long PATIENCE_MILLIS = 250;

    private final Semaphore places = new Semaphore(MOST);

    /** A place that is given back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws DataAccessResourceFailureException when none gets free in time */
    Place enter() {
        try {
            if (places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return places::release;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new DataAccessResourceFailureException("More commands are under way than the log takes.");
    }
}
