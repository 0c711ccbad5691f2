package market.sourcing.infra.embedded.postgres;

import java.time.Duration;
import market.sourcing.infra.loops.Loop;

/**
 * Knocks at the server's port a few times a second and has the server started again when it is shut. A server that recovers
 * from the loss of one of its own processes keeps its port open and is left alone; so is one that hangs, for the port of a
 * process that is there is never shut, and nobody else can tell whether it is about to go on.
 */
final class Watchdog implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(400);
    private static final int REFUSALS_IN_A_ROW = 2;

    private final int port;
    private final Runnable restart;
    private final Loop loop = new Loop("postgres-watchdog", this::look);
    private int refusals;

    private Watchdog(int port, Runnable restart) {
        this.port = port;
        this.restart = restart;
    }

    static Watchdog over(int port, Runnable restart) {
        var watchdog = new Watchdog(port, restart);
        watchdog.loop.start();
        return watchdog;
    }

    private Duration look() {
        refusals = LoopbackPorts.refuses(port) ? refusals + 1 : 0;
        if (refusals >= REFUSALS_IN_A_ROW) {
            restart.run();
            refusals = 0;
        }
        return INTERVAL;
    }

    @Override
    public void close() {
        loop.stop();
    }
}
