package market.sourcing.infra.processing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import market.sourcing.infra.eventstore.PositionedLog;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A log in memory that pushes as the real one does. */
public final class MemoryLog implements PositionedLog {
    private final List<TrackedEventMessage<?>> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();

    public long append(AccountEvent event) {
        return append(event.account(), event);
    }

    long append(String aggregate, Object event) {
        long position;
        synchronized (this) {
            position = events.size();
            Instant now = Instant.now();
            long sequence = sequences.merge(aggregate, 0L, (last, none) -> last + 1);
            events.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(position),
                    "Aggregate",
                    aggregate,
                    sequence,
                    new GenericEventMessage<>(event),
                    () -> now));
        }
        callbacks.forEach(Runnable::run);
        return position;
    }

    @Override
    public synchronized long head() {
        return events.size() - 1L;
    }

    @Override
    public synchronized List<TrackedEventMessage<?>> read(long after, int atMost) {
        int from = (int) Math.min(after + 1, events.size());
        return List.copyOf(events.subList(from, (int) Math.min((long) from + atMost, events.size())));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Stream(token == null ? -1 : token.position().orElseThrow());
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {
        private long last;
        private @Nullable Runnable callback;

        Stream(long last) {
            this.last = last;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return read(last, 1).stream()
                    .<TrackedEventMessage<?>>map(event -> event)
                    .findFirst();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return head() > last;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            TrackedEventMessage<?> next = read(last, 1).getFirst();
            last++;
            return next;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            callbacks.add(onAvailable);
            return true;
        }

        @Override
        public void close() {
            if (callback != null) {
                callbacks.remove(callback);
            }
        }
    }
}
