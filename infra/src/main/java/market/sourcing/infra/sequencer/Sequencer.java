package market.sourcing.infra.sequencer;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import market.sourcing.infra.eventstore.LogSignals;
import market.sourcing.infra.loops.Loop;
import market.sourcing.infra.loops.WakeUp;
import org.springframework.context.SmartLifecycle;

/**
 * Gives every committed event its position: dense from 0, final, the same for every reader. One process at a time does it,
 * whichever holds the lock in PostgreSQL; the others stand by.
 */
public final class Sequencer implements SmartLifecycle {
    /** The safety net for commits of other processes. */
    private static final long POLL_MILLIS = 100;
    /** A commit waits this long for company: numbering's own commit would compete with every single append's. */
    private static final long COMPANY_MILLIS = 5;
    /** Every batch wakes all who follow the log, which costs them more than its events do; in a rush more come together. */
    private static final long COMPANY_IN_A_RUSH_MILLIS = 20;

    private static final int RUSH = 3;

    private static final long STANDBY_MILLIS = 50;
    private static final Duration RECONNECT = Duration.ofMillis(100);
    /** Before this phase nothing that appends has started, after it nothing that appends runs. */
    private static final int PHASE = -1000;

    private final OwnConnections connections;
    private final LogSignals signals;
    private final SequencerMetrics metrics;
    private final WakeUp wakeUp = new WakeUp();
    private final Loop loop;
    private volatile boolean running;

    public Sequencer(OwnConnections connections, LogSignals signals, MeterRegistry meters) {
        this.connections = connections;
        this.signals = signals;
        this.metrics = new SequencerMetrics(meters);
        this.loop = new Loop("sequencer", this::session, () -> {}, RECONNECT);
        signals.onCommit(wakeUp::ring);
    }

    @Override
    public synchronized void start() {
        running = true;
        loop.start();
    }

    /** As long as the connection lasts. */
    private Duration session() throws SQLException, InterruptedException {
        try (var session = new NumberingSession(connections.open())) {
            stand(session);
        } finally {
            metrics.numbering(false);
        }
        return RECONNECT;
    }

    private void stand(NumberingSession session) throws SQLException, InterruptedException {
        while (running && !session.tryLock()) {
            Thread.sleep(STANDBY_MILLIS);
        }
        if (running) {
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
        wakeUp.ring();
        loop.stop();
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
