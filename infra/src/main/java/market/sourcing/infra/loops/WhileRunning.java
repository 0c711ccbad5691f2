package market.sourcing.infra.loops;

import org.springframework.context.SmartLifecycle;

/** Starts something with the application, and stops it with it. */
public class WhileRunning implements SmartLifecycle {
    private final Runnable start;
    private final Runnable stop;
    private final int phase;
    private volatile boolean running;

    public WhileRunning(Runnable start, Runnable stop, int phase) {
        this.start = start;
        this.stop = stop;
        this.phase = phase;
    }

    @Override
    public final void start() {
        start.run();
        running = true;
    }

    @Override
    public final void stop() {
        stop.run();
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
