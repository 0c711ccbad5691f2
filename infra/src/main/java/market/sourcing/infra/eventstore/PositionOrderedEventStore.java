package market.sourcing.infra.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import market.sourcing.infra.loops.Loop;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over the log. Appends go to the storage engine; streams run in position order and are woken when the
 * sequencer of this process has numbered a batch, or within 100 ms when it is another's.
 */
public final class PositionOrderedEventStore extends AbstractEventStore
        implements PositionedLog, Committed, ReadAhead, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    /** Readers are told at once, but no more often: in a rush they take more events at a time, and each batch costs commits. */
    private static final Duration PACE = Duration.ofMillis(25);

    private final ReadAhead engine;
    private final PositionReader reader;
    private final LogSignals signals;
    private final LogTail tail;
    private final Set<LogStream> streams = ConcurrentHashMap.newKeySet();
    private final Loop looks = new Loop("log-head", this::lookForHead, () -> {}, POLL);
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("log-readers").factory(),
            // After the end nobody reads; whoever numbers must not suffer for it.
            new ThreadPoolExecutor.DiscardPolicy());
    private final Paced readers = new Paced(() -> streams.forEach(LogStream::available), PACE, later);

    private PositionOrderedEventStore(Builder builder, ReadAhead engine, PositionReader reader, LogSignals signals) {
        super(builder);
        this.engine = engine;
        this.reader = reader;
        this.signals = signals;
        this.tail = new LogTail(reader);
        signals.onHead(this::advanceTo);
        looks.start();
    }

    public static PositionOrderedEventStore of(
            PostgresEventStorageEngine engine, PositionReader reader, LogSignals signals) {
        var builder = new Builder();
        builder.storageEngine(engine);
        return new PositionOrderedEventStore(builder, engine, reader, signals);
    }

    /** Whether the current unit of work has events that it appends at its end. */
    public boolean isAnythingStaged() {
        return !queuedMessages().isEmpty();
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        signals.committed();
    }

    @Override
    public long head() {
        advanceTo(reader.head());
        return tail.knownHead();
    }

    @Override
    public long newest() {
        return reader.newest();
    }

    @Override
    public OptionalLong positionOfAll(long newest) {
        return reader.positionOfAll(newest);
    }

    @Override
    public List<TrackedEventMessage<?>> read(long after, int atMost) {
        return tail.after(after, atMost);
    }

    @Override
    public Set<String> readAhead(Map<String, Long> lastKnown) {
        return engine.readAhead(lastKnown);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        var stream = new LogStream(tail, positionOf(after), streams::remove);
        streams.add(stream);
        head();
        return stream;
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null
                ? -1
                : token.position().orElseThrow(() -> new IllegalArgumentException("Not a token of the log: " + token));
    }

    private void advanceTo(long head) {
        if (tail.advanceTo(head)) {
            readers.tell();
        }
    }

    private Duration lookForHead() {
        if (!streams.isEmpty()) {
            advanceTo(reader.head());
        }
        return POLL;
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(reader.before(instant));
    }

    @Override
    public void close() {
        looks.stop();
        later.shutdownNow();
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
