package market.sourcing.infra.embedded.postgres;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the server's port a few times a second and has the server started again when nobody answers. A server that recovers
 * from the loss of one of its own processes keeps its port open and is left alone.
 */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration INTERVAL = Duration.ofMillis(400);
    private static final int REFUSALS_IN_A_ROW = 2;

    private final int port;
    private final Runnable restart;
    private final Thread thread;
    private volatile boolean closed;

    private Watchdog(int port, Runnable restart) {
        this.port = port;
        this.restart = restart;
        this.thread = Thread.ofVirtual().name("postgres-watchdog").unstarted(this::watch);
    }

    static Watchdog over(int port, Runnable restart) {
        var watchdog = new Watchdog(port, restart);
        watchdog.thread.start();
        return watchdog;
    }

    private void watch() {
        var refusals = 0;
        while (!closed) {
            refusals = Ports.answers(port) ? 0 : refusals + 1;
            if (refusals >= REFUSALS_IN_A_ROW && !closed) {
                refusals = 0;
                tryRestart();
            }
            pause();
        }
    }

    private void tryRestart() {
        try {
            restart.run();
        } catch (RuntimeException notYet) {
            LOG.error("The embedded PostgreSQL did not start; trying again.", notYet);
        }
    }

    private void pause() {
        try {
            Thread.sleep(INTERVAL);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
