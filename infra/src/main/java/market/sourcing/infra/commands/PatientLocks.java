package market.sourcing.infra.commands;

import java.time.Duration;
import market.sourcing.infra.eventstore.CallersTransaction;
import market.sourcing.infra.eventstore.Patience;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;

/**
 * Commands on one aggregate wait for each other, each out of its patience. Not so in a caller's transaction: what that one has written is
 * locked in PostgreSQL until it ends, and whoever waits there for it may hold what it would wait for here.
 */
final class PatientLocks implements LockFactory {
    /** As long as a statement has: whoever holds a lock has ended by then, one way or another. */
    private static final Duration MOST = Duration.ofMillis(3_500);

    private static final int ATTEMPT_MILLIS = 100;
    /** The framework counts a first try that does not wait, and one that it does not make: of three it waits once. */
    private static final int ONE_WAIT = 3;

    private final LockFactory locks = PessimisticLockFactory.builder()
            .acquireAttempts(ONE_WAIT)
            .lockAttemptTimeout(ATTEMPT_MILLIS)
            .build();

    @Override
    public Lock obtainLock(String id) {
        if (CallersTransaction.isOpen()) {
            return NullLockFactory.INSTANCE.obtainLock(id);
        }
        var began = System.nanoTime();
        while (true) {
            try {
                return attempt(id);
            } catch (DeadlockException hopeless) {
                throw hopeless;
            } catch (LockAcquisitionFailedException taken) {
                if (Patience.isOver()
                        || System.nanoTime() - began > MOST.toNanos()
                        || Thread.currentThread().isInterrupted()) {
                    throw taken;
                }
            }
        }
    }

    private Lock attempt(String id) {
        var began = System.nanoTime();
        try {
            return locks.obtainLock(id);
        } finally {
            Patience.waited(System.nanoTime() - began);
        }
    }
}
