package market.sourcing.infra.loops;

import org.springframework.context.SmartLifecycle;

/** Runs a loop while the application runs. */
public final class LoopLifecycle implements SmartLifecycle {
    private final Loop loop;
    private final int phase;
    private volatile boolean running;

    public LoopLifecycle(Loop loop, int phase) {
        this.loop = loop;
        this.phase = phase;
    }

    @Override
    public void start() {
        loop.start();
        running = true;
    }

    @Override
    public void stop() {
        loop.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
