package market.sourcing.infra.loops;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a step, rests, and takes the next, on a thread of its own. Whatever a step throws, it is taken again after a pause; an
 * outage is told when it begins and when it ends, not at every step. Only {@link #stop} ends it, or a lack of memory, and that
 * ends the process.
 */
public final class Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Of this process. */
    private static final Set<Loop> STARTED = ConcurrentHashMap.newKeySet();

    /** One step. */
    @FunctionalInterface
    public interface Step {
        /** Returns how long to rest, unless the bell rings. */
        Duration take() throws Exception;
    }

    private final String name;
    private final Step step;
    private final Runnable afterOutage;
    private final Duration afterFailure;
    private final WakeUp bell = new WakeUp();
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    /** The loop's own thread. */
    private boolean outage;

    public Loop(String name, Step step) {
        this(name, step, () -> {});
    }

    /** @param afterOutage called when a step has succeeded after one that failed */
    public Loop(String name, Step step, Runnable afterOutage) {
        this(name, step, afterOutage, AFTER_FAILURE);
    }

    /** @param afterFailure how long to rest after a step that failed */
    public Loop(String name, Step step, Runnable afterOutage, Duration afterFailure) {
        this.name = name;
        this.step = step;
        this.afterOutage = afterOutage;
        this.afterFailure = afterFailure;
    }

    /** Names of the loops of this process that were started, not stopped, and run no more all the same. */
    public static List<String> dead() {
        return STARTED.stream().filter(Loop::isDead).map(loop -> loop.name).toList();
    }

    private boolean isDead() {
        var own = thread;
        return running && own != null && !own.isAlive();
    }

    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name(name).start(this::run);
            STARTED.add(this);
        }
    }

    /** The next step comes at once. */
    public void ring() {
        bell.ring();
    }

    private void run() {
        while (running) {
            try {
                bell.await(Math.max(1, next().toMillis()));
            } catch (InterruptedException notByUs) {
                LOG.debug("{} was interrupted and goes on", name, notByUs);
            }
        }
    }

    private Duration next() throws InterruptedException {
        try {
            var rest = step.take();
            if (outage) {
                outage = false;
                LOG.info("{} goes on", name);
                afterOutage.run();
            }
            return rest;
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Throwable failure) {
            EndOfProcess.whenOutOfMemory(failure);
            if (!outage) {
                outage = true;
                LOG.warn("{} can't go on and tries again every {} ms", name, afterFailure.toMillis(), failure);
            }
            return afterFailure;
        }
    }

    /** Returns when the step under way has ended, at the latest after ten seconds. */
    public synchronized void stop() {
        if (running) {
            running = false;
            bell.ring();
            join(Objects.requireNonNull(thread));
            STARTED.remove(this);
        }
    }

    private static void join(Thread thread) {
        try {
            if (!thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
