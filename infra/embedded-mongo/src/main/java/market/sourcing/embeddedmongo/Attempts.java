package market.sourcing.embeddedmongo;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Attempts to store, and those who wait for one. */
final class Attempts {
    private final Lock lock = new ReentrantLock();
    private final Condition made = lock.newCondition();
    private boolean refused;

    /** Tells those who wait what an attempt came to. */
    void made(boolean hadRoom) {
        lock.lock();
        try {
            refused = !hadRoom;
            made.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns false when the last attempt had no room. */
    boolean awaitUnless(BooleanSupplier done) {
        lock.lock();
        try {
            while (!done.getAsBoolean()) {
                if (refused) {
                    return false;
                }
                made.awaitUninterruptibly();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
