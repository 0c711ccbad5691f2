package market.sourcing.infra.feed;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * So many read the feed at once, and the others wait a moment. Where its tables are slow or locked, its readers have some of the connections
 * to PostgreSQL, and orders the rest.
 */
final class Desks {
    private static final int AT_ONCE = 12;
    /** As long as for a connection. */
    private static final Duration PATIENCE = Duration.ofMillis(1_200);

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /** @throws TransientDataAccessResourceException where none gets free soon */
    <T> T at(Supplier<T> reading) {
        take();
        try {
            return reading.get();
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TransientDataAccessResourceException("Too many wait for the feed");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("Stopped while waiting for the feed", stopping);
        }
    }
}
