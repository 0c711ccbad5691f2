package market.sourcing.infra.rehearsal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import market.sourcing.domain.rehearsal.Rehearsal;
import market.sourcing.infra.eventstore.PositionedLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest rehearsals, run one at a time on a thread of their own. They live in this process only: nothing of them is written
 * anywhere, and a restart forgets them.
 */
public final class Rehearsals implements AutoCloseable {
    /** Of those that are over, so many are remembered. */
    static final int REMEMBERED = 5;

    /** Besides the one under way. */
    static final int MOST_WAITING = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PositionedLog log;
    private final InstantSource clock;
    private final Deque<RehearsalRun> newest = new ArrayDeque<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rehearsal").factory());

    public Rehearsals(PositionedLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Begins at once, or when those before are over. Empty when too many wait already.
     *
     * @param asked what is rehearsed, to be told again to whoever looks
     */
    public synchronized Optional<RehearsalRun> start(Object asked, Rehearsal rehearsal) {
        if (newest.stream().filter(run -> !run.progress().state().isOver()).count() > MOST_WAITING) {
            return Optional.empty();
        }
        var run = new RehearsalRun(asked, rehearsal, clock);
        newest.addFirst(run);
        forget();
        thread.execute(() -> run.run(log));
        return Optional.of(run);
    }

    private void forget() {
        int over = 0;
        for (var runs = newest.iterator(); runs.hasNext(); ) {
            var isOver = runs.next().progress().state().isOver();
            over += isOver ? 1 : 0;
            if (isOver && over > REMEMBERED) {
                runs.remove();
            }
        }
    }

    public synchronized Optional<RehearsalRun> find(String id) {
        return newest.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** Ends it after the page that is being read; nothing happens when it is over. */
    public void cancel(RehearsalRun run) {
        run.cancel();
    }

    /** Cancels what is not over. */
    @Override
    public void close() {
        synchronized (this) {
            newest.forEach(RehearsalRun::cancel);
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A rehearsal is still reading the log");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
