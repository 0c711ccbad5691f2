package market.sourcing.infra.loops;

/** Runs a loop while the application runs. */
public final class LoopLifecycle extends WhileRunning {
    public LoopLifecycle(Loop loop, int phase) {
        super(loop::start, loop::stop, phase);
    }
}
