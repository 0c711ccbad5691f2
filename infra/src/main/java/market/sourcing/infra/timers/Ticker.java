package market.sourcing.infra.timers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.loops.EndOfProcess;
import market.sourcing.infra.loops.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fires what is due. Every node has one; a claim in the agenda keeps a timer to one of them, and runs out when that one dies. No
 * transaction is open while a handler runs.
 */
public final class Ticker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** After what handlers need has started. */
    private static final int PHASE = 100;

    private final Agenda agenda;
    private final AgendaTable table;
    private final Map<TimerKind, DueHandler> handlers = new EnumMap<>(TimerKind.class);
    private final InstantSource clock;
    private final TickerSettings settings;
    private final TimerMetrics metrics;
    private final Failures failures = new Failures();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("timer-", 0).factory());
    private final Set<AgendaEntry> running = ConcurrentHashMap.newKeySet();
    private final Loop loop;
    private volatile boolean started;

    Ticker(
            Agenda agenda,
            List<DueHandler> handlers,
            InstantSource clock,
            TickerSettings settings,
            TimerMetrics metrics) {
        this.agenda = agenda;
        this.table = agenda.table();
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.loop = new Loop("ticker", this::tick, agenda::wake);
        for (var handler : handlers) {
            if (this.handlers.put(handler.kind(), handler) != null) {
                throw new IllegalArgumentException("There are two handlers of " + handler.kind());
            }
        }
    }

    /** Looks at once, because the clock was moved. */
    void ring() {
        loop.ring();
    }

    private Duration tick() {
        var now = clock.instant();
        var next = table.next(handlers.keySet());
        int free = settings.sideBySide() - running.size();
        if (next.isEmpty() || free <= 0) {
            return settings.look();
        }
        if (next.get().isAfter(now)) {
            var until = Duration.between(now, next.get());
            return until.compareTo(settings.look()) < 0 ? until : settings.look();
        }
        if (!agenda.isNearHead()) {
            return settings.look();
        }
        var due = table.claim(handlers.keySet(), now, now.plus(settings.claim()), free);
        due.forEach(this::start);
        // All hands full: the first free one rings. Nothing got: others hold it, and will let go of it.
        return due.size() == free || due.isEmpty() ? settings.look() : Duration.ZERO;
    }

    private void start(AgendaEntry entry) {
        // A claim may run out while its handler still works here, as when the clock is moved.
        if (running.add(entry)) {
            threads.execute(() -> fire(entry));
        }
    }

    private void fire(AgendaEntry entry) {
        var timer = entry.timer();
        try {
            var now = clock.instant();
            metrics.fired(timer.kind(), Duration.between(timer.due(), now));
            switch (handler(timer.kind()).fired(timer, now)) {
                case Outcome.Done() -> table.remove(entry);
                case Outcome.Again(Instant at) -> table.move(entry, at);
            }
            failures.over(timer.kind());
        } catch (Throwable failure) {
            failed(entry, failure);
        } finally {
            running.remove(entry);
            loop.ring();
        }
    }

    private DueHandler handler(TimerKind kind) {
        var handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalStateException("Nobody handles " + kind);
        }
        return handler;
    }

    private void failed(AgendaEntry entry, Throwable failure) {
        EndOfProcess.whenOutOfMemory(failure);
        metrics.failed(entry.timer().kind());
        failures.tell(entry, failure);
        try {
            table.retry(entry, clock.instant().plus(settings.pauseAfter(entry.attempts())));
        } catch (RuntimeException unreachable) {
            LOG.debug("The agenda can't be reached; the claim on {} runs out by itself", entry.timer(), unreachable);
        }
    }

    @Override
    public void start() {
        if (!handlers.isEmpty()) {
            loop.start();
        }
        started = true;
    }

    /** Lets the handlers under way finish. */
    @Override
    public void stop() {
        started = false;
        loop.stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} timers are being handled still; their claims run out", running.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
