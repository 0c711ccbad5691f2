package market.sourcing.embeddedmongo;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a step at every tick, and at once when it is rung for, on a thread of its own. A step that fails is taken again; an outage is
 * told when it begins and when it ends. Only {@link #stop} ends it, or a lack of memory, which the process's own handler of uncaught
 * failures is told.
 */
final class Ticks {
    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int DEEPEST = 20;

    private final String name;
    private final Duration every;
    private final Runnable step;
    private final Thread thread;
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean running = true;
    /** The thread's own. */
    private boolean outage;

    Ticks(String name, Duration every, Runnable step) {
        this.name = name;
        this.every = every;
        this.step = step;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** The next step comes at once. */
    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Returns when the step under way has ended, at the latest after ten seconds. */
    synchronized void stop() {
        if (running) {
            running = false;
            ring();
            try {
                if (!thread.join(PATIENCE)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (running) {
            try {
                if (rung.tryAcquire(rest().toMillis(), TimeUnit.MILLISECONDS)) {
                    rung.drainPermits();
                }
            } catch (InterruptedException notByUs) {
                LOG.debug("{} was interrupted and goes on", name, notByUs);
            }
        }
    }

    /** Takes a step, and says for how long to rest then. */
    private Duration rest() {
        try {
            step.run();
            if (outage) {
                outage = false;
                LOG.info("{} goes on", name);
            }
            return every;
        } catch (RuntimeException | Error failure) {
            if (isLackOfMemory(failure)) {
                throw failure;
            }
            if (!outage) {
                outage = true;
                LOG.warn("{} can't go on and tries again every {} ms", name, AFTER_FAILURE.toMillis(), failure);
            }
            return AFTER_FAILURE;
        }
    }

    private static boolean isLackOfMemory(Throwable failure) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof OutOfMemoryError) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
