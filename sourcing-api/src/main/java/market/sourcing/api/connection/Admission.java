package market.sourcing.api.connection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many requests are worked on at once, however many threads there are; a few more wait for a moment. */
final class Admission {
    private final Semaphore turns;
    private final int waiting;
    private final Duration longest;

    Admission(int atOnce, int waiting, Duration longest) {
        this.turns = new Semaphore(atOnce);
        this.waiting = waiting;
        this.longest = longest;
    }

    /** Whether there is a turn, now or in a moment. */
    boolean enter() {
        if (turns.tryAcquire()) {
            return true;
        }
        try {
            return turns.getQueueLength() < waiting && turns.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** For one that was let in before and let others go first while it waited for its client. */
    void enterAgain() {
        turns.acquireUninterruptibly();
    }

    void leave() {
        turns.release();
    }
}
