package market.sourcing.infra.loops;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a step, rests, and takes the next, on a thread of its own. A step that fails is taken again after a second; an outage is
 * told when it begins and when it ends, not at every step.
 */
public final class Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** One step. */
    @FunctionalInterface
    public interface Step {
        /** Returns how long to rest, unless the bell rings. */
        Duration take() throws InterruptedException;
    }

    private final String name;
    private final Step step;
    private final Runnable afterOutage;
    private final WakeUp bell = new WakeUp();
    private volatile boolean running;
    private @Nullable Thread thread;
    /** The loop's own thread. */
    private boolean outage;

    public Loop(String name, Step step) {
        this(name, step, () -> {});
    }

    /** @param afterOutage called when a step has succeeded after one that failed */
    public Loop(String name, Step step, Runnable afterOutage) {
        this.name = name;
        this.step = step;
        this.afterOutage = afterOutage;
    }

    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name(name).start(this::run);
        }
    }

    /** The next step comes at once. */
    public void ring() {
        bell.ring();
    }

    private void run() {
        try {
            while (running) {
                bell.await(Math.max(1, next().toMillis()));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
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
        } catch (RuntimeException e) {
            if (!outage) {
                outage = true;
                LOG.warn("{} can't go on and tries again every second", name, e);
            }
            return AFTER_FAILURE;
        }
    }

    /** Returns when the step under way has ended, at the latest after ten seconds. */
    public synchronized void stop() {
        if (running) {
            running = false;
            bell.ring();
            join(Objects.requireNonNull(thread));
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
