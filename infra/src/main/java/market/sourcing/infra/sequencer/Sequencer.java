package market.sourcing.infra.sequencer;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import market.sourcing.infra.eventstore.LogSignals;
import market.sourcing.infra.loops.WakeUp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gives every committed event its position: dense from 0, final, the same for every reader. One process at a time does it,
 * whichever holds the lock in PostgreSQL; the others stand by.
 */
public final class Sequencer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    /** The safety net for commits of other processes. */
    private static final long POLL_MILLIS = 100;
    /** A commit waits this long for company: numbering's own commit would compete with every single append's. */
    private static final long COMPANY_MILLIS = 5;
    /** Every batch wakes all who follow the log, which costs them more than its events do; in a rush more come together. */
    private static final long COMPANY_IN_A_RUSH_MILLIS = 20;

    private static final int RUSH = 3;

    private static final long STANDBY_MILLIS = 50;
    private static final long RECONNECT_MILLIS = 100;
    /** Before this phase nothing that appends has started, after it nothing that appends runs. */
    private static final int PHASE = -1000;

    private final OwnConnections connections;
    private final LogSignals signals;
    private final SequencerMetrics metrics;
    private final WakeUp wakeUp = new WakeUp();
    private volatile boolean running;
    private @Nullable Thread thread;
    /** For the log only; the sequencer's own thread. */
    private boolean connected = true;

    public Sequencer(OwnConnections connections, LogSignals signals, MeterRegistry meters) {
        this.connections = connections;
        this.signals = signals;
        this.metrics = new SequencerMetrics(meters);
        signals.onCommit(wakeUp::ring);
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("sequencer").start(this::run);
        }
    }

    private void run() {
        try {
            while (running) {
                try (var session = new NumberingSession(connections.open())) {
                    stand(session);
                } catch (SQLException | RuntimeException lost) {
                    metrics.numbering(false);
                    tellOnce(lost);
                    Thread.sleep(RECONNECT_MILLIS);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            metrics.numbering(false);
        }
    }

    /** An outage is told when it begins; the attempts to end it come many times a second. */
    private void tellOnce(Exception lost) {
        if (connected) {
            LOG.warn("The sequencer lost PostgreSQL and takes it up again: {}", lost.getMessage());
        } else {
            LOG.debug("PostgreSQL is still away.", lost);
        }
        connected = false;
    }

    private void stand(NumberingSession session) throws SQLException, InterruptedException {
        while (running && !session.tryLock()) {
            connected = true;
            Thread.sleep(STANDBY_MILLIS);
        }
        if (running) {
            connected = true;
            metrics.numbering(true);
            tell(session.catchUp());
        }
        while (running) {
            var began = System.nanoTime();
            var batch = session.next();
            tell(batch);
            rest(batch, Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
    }

    private void tell(Batch batch) {
        if (batch.numbered() > 0) {
            metrics.done(batch);
            signals.numberedUpTo(batch.head());
        }
    }

    /** A batch that is slow because a long transaction keeps the window open earns a longer pause. */
    private void rest(Batch last, long lastMillis) throws InterruptedException {
        if (wakeUp.await(POLL_MILLIS)) {
            var company = last.numbered() < RUSH ? COMPANY_MILLIS : COMPANY_IN_A_RUSH_MILLIS;
            Thread.sleep(Math.max(company, lastMillis));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            join(thread);
            thread = null;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
