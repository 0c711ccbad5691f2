package market.sourcing.infra.rehearsal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import market.sourcing.domain.rehearsal.Findings;
import market.sourcing.domain.rehearsal.Rehearsal;
import market.sourcing.infra.eventstore.NoEvent;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.loops.EndOfProcess;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One way through the log, page by page, from its beginning to where it ended when the run began. */
public final class RehearsalRun {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);
    private static final String PREFIX = "rehearsal-";
    private static final int PAGE = 1_000;

    private final String id = PREFIX + UUID.randomUUID();
    private final Object asked;
    private final InstantSource clock;
    private final Instant askedAt;
    /** Gone when it is over, for it may hold a lot. */
    private @Nullable Rehearsal rehearsal;

    private RunState state = RunState.WAITING;
    private long position = -1;
    private long head = -1;
    private long beganNanos;
    private long tookNanos;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Findings findings;

    /** @param asked what is rehearsed, to be told again to whoever looks */
    RehearsalRun(Object asked, Rehearsal rehearsal, InstantSource clock) {
        this.asked = asked;
        this.rehearsal = rehearsal;
        this.clock = clock;
        this.askedAt = clock.instant();
    }

    public String id() {
        return id;
    }

    public Object asked() {
        return asked;
    }

    public synchronized Progress progress() {
        var nanos = state == RunState.RUNNING ? System.nanoTime() - beganNanos : tookNanos;
        var rate = nanos > 0 ? (position + 1) * 1e9 / nanos : 0;
        return new Progress(state, position, head, rate, askedAt, startedAt, finishedAt, findings);
    }

    /** Ends it before its end; nothing happens when it is over. What it has found so far is thrown away. */
    void cancel() {
        end(RunState.CANCELLED, null);
    }

    /** Reads the log on the caller's thread; returns when the run is over. */
    void run(PositionedLog log) {
        try {
            var subject = begin(log.head());
            if (subject == null) {
                return;
            }
            var asOf = clock.instant();
            for (var page = next(log); !page.isEmpty(); page = next(log)) {
                for (var event : page) {
                    note(event, subject);
                }
                passed(page.getLast());
            }
            if (isRunning()) {
                end(RunState.DONE, subject.findings(asOf));
            }
        } catch (RuntimeException | Error failure) {
            EndOfProcess.whenOutOfMemory(failure);
            LOG.warn("{} can't go on after position {}", id, progress().position(), failure);
            end(RunState.FAILED, null);
        }
    }

    /** Null when it was cancelled before. */
    private synchronized @Nullable Rehearsal begin(long last) {
        if (state == RunState.WAITING) {
            state = RunState.RUNNING;
            head = last;
            startedAt = clock.instant();
            beganNanos = System.nanoTime();
        }
        return rehearsal;
    }

    /** Nothing when it is over. */
    private List<TrackedEventMessage<?>> next(PositionedLog log) {
        long after;
        long left;
        synchronized (this) {
            after = position;
            left = state == RunState.RUNNING ? head - position : 0;
        }
        return left == 0 ? List.of() : log.read(after, (int) Math.min(PAGE, left));
    }

    /** A payload is made from its text only where it is asked for. */
    private static void note(TrackedEventMessage<?> event, Rehearsal subject) {
        if (subject.reads().contains(event.getPayloadType())) {
            var payload = event.getPayload();
            if (!(payload instanceof NoEvent)) {
                subject.note(payload);
            }
        }
    }

    private synchronized void passed(TrackedEventMessage<?> event) {
        position = event.trackingToken().position().orElseThrow();
    }

    private synchronized boolean isRunning() {
        return state == RunState.RUNNING;
    }

    private synchronized void end(RunState how, @Nullable Findings found) {
        if (!state.isOver()) {
            state = how;
            findings = found;
            rehearsal = null;
            finishedAt = clock.instant();
            tookNanos = startedAt == null ? 0 : System.nanoTime() - beganNanos;
        }
    }
}
