package market.sourcing.infra.probes;

import market.sourcing.infra.loops.LoopLifecycle;
import org.springframework.context.SmartLifecycle;

/** Runs a probe while the application runs; when it has ended nobody is called silent. */
record ProbeLifecycle(LoopLifecycle loop, SignOfLife sign, Runnable end) implements SmartLifecycle {
    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
        sign.leave();
        end.run();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public int getPhase() {
        return loop.getPhase();
    }
}
