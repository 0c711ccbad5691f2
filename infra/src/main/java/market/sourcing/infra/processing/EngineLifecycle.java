package market.sourcing.infra.processing;

import org.springframework.context.SmartLifecycle;

/** Starts the engine after the stores and stops it before them, and before the web server has nothing to read. */
final class EngineLifecycle implements SmartLifecycle {
    private final ProjectionEngine engine;
    private volatile boolean running;

    EngineLifecycle(ProjectionEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        engine.start();
        running = true;
    }

    @Override
    public void stop() {
        engine.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Late to start and early to stop, but before the web server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
