package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.infra.eventschema.EventSchema;
import market.sourcing.infra.testing.TestLog;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogStreamIT {
    private static final int LARGE = 200_000;

    private final TestLog log = TestLog.open(EventSchema.ofSourcing());
    private final PositionOrderedEventStore store = log.store();
    private int appended;

    @AfterEach
    void close() {
        log.close();
    }

    private void append(int events) {
        for (var batch = 0; batch < events; batch += 500) {
            var size = Math.min(500, events - batch);
            store.publish(IntStream.range(0, size)
                    .<EventMessage<?>>mapToObj(n -> next())
                    .toList());
        }
    }

    private EventMessage<?> next() {
        var id = "factory-" + appended++;
        return new GenericDomainEventMessage<>("factory", id, 0, new FactoryVerified(id, "account-1"));
    }

    private void appendAndAwait(int events) {
        append(events);
        await().until(() -> store.head() == appended - 1);
    }

    private static List<Long> positions(List<? extends TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }

    private static List<Long> upTo(long end) {
        return LongStream.range(0, end).boxed().toList();
    }

    @Test
    void an_empty_log_has_no_head_and_nothing_to_read() throws Exception {
        assertThat(store.head()).isEqualTo(-1);
        assertThat(store.read(-1, 10)).isEmpty();
        assertThat(store.createHeadToken()).isEqualTo(store.createTailToken());
        try (var stream = store.openStream(null)) {
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void who_asks_for_all_that_is_committed_is_told_to_wait_for_what_has_no_position_yet() {
        assertThat(store.positionOfAll(store.newest())).hasValue(-1);
        appendAndAwait(3);
        var numbered = store.newest();
        log.sequencer().stop();
        append(1);

        assertThat(store.positionOfAll(store.newest())).isEmpty();
        assertThat(store.positionOfAll(numbered)).hasValue(2);

        log.sequencer().start();
        await().untilAsserted(
                        () -> assertThat(store.positionOfAll(store.newest())).hasValue(3));
    }

    @Test
    void a_stream_runs_through_all_pages_in_position_order_from_any_place() throws Exception {
        appendAndAwait(6500);
        for (var start : new long[] {-1, 0, 999, 1000, 2400, 2499, 6400, 6498}) {
            try (var stream = store.openStream(new GlobalSequenceTrackingToken(start))) {
                var read = new ArrayList<TrackedEventMessage<?>>();
                while (stream.hasNextAvailable()) {
                    read.add(stream.nextAvailable());
                }
                assertThat(positions(read))
                        .isEqualTo(LongStream.range(start + 1, 6500).boxed().toList());
                assertThat(read.getFirst().getPayload())
                        .isEqualTo(new FactoryVerified("factory-" + (start + 1), "account-1"));
            }
        }
    }

    @Test
    void streams_that_catch_up_side_by_side_read_every_event_once_between_them() throws Exception {
        appendAndAwait(6500);
        try (var one = store.openStream(null);
                var other = store.openStream(new GlobalSequenceTrackingToken(1_234))) {
            for (int skipped = 0; skipped <= 1_234; skipped++) {
                one.nextAvailable();
            }
            for (int read = 0; read < 3_000; read++) {
                assertThat(one.nextAvailable()).isSameAs(other.nextAvailable());
            }
        }
    }

    @Test
    void of_large_events_fewer_are_read_and_kept_at_a_time_and_none_is_left_out() throws Exception {
        int events = 60;
        for (int each = 0; each < events; each++) {
            var id = "factory-" + appended++;
            store.publish(new GenericDomainEventMessage<>(
                    "factory", id, 0, new FactoryVerified(id, "account-" + "x".repeat(LARGE))));
        }
        await().until(() -> store.head() == appended - 1);

        assertThat(store.read(-1, events)).hasSizeBetween(2, (2 << 20) / LARGE + 1);
        try (var stream = store.openStream(null);
                var other = store.openStream(null)) {
            var read = new ArrayList<TrackedEventMessage<?>>();
            while (stream.hasNextAvailable()) {
                read.add(stream.nextAvailable());
                assertThat(other.nextAvailable().getIdentifier())
                        .isEqualTo(read.getLast().getIdentifier());
            }
            assertThat(positions(read)).isEqualTo(upTo(events));
        }
    }

    @Test
    void a_waiting_stream_wakes_when_a_commit_is_numbered() throws Exception {
        try (var stream = store.openStream(null);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> stream.nextAvailable());
            append(1);
            assertThat(waiting.get(10, TimeUnit.SECONDS).trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        }
    }

    @Test
    void a_callback_is_called_when_there_is_more() {
        var called = new AtomicInteger();
        try (var stream = store.openStream(null)) {
            assertThat(stream.setOnAvailableCallback(called::incrementAndGet)).isTrue();
            append(1);
            await().until(() -> called.get() > 0);
            assertThat(stream.peek()).isPresent();
        }
    }

    @Test
    void a_node_without_the_sequencer_sees_new_events_too() {
        try (var other = TestLog.on(log.database(), EventSchema.ofSourcing());
                var stream = other.store().openStream(null)) {
            append(1);
            await().until(stream::hasNextAvailable);
        }
    }

    @Test
    void many_readers_at_the_tail_all_see_the_same_log() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 6)
                    .<Callable<List<Long>>>mapToObj(n -> () -> {
                        var read = new ArrayList<TrackedEventMessage<?>>();
                        try (var stream = store.openStream(null)) {
                            while (read.size() < 6000) {
                                read.add(stream.nextAvailable());
                            }
                        }
                        return positions(read);
                    })
                    .map(threads::submit)
                    .toList();
            for (var i = 0; i < 60; i++) {
                append(100);
            }
            for (var reader : readers) {
                assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo(upTo(6000));
            }
        }
    }

    /** As the framework's coordinator does it, whose one thread looks whether there is more when another has begun to take. */
    @Test
    void who_looks_for_more_takes_nothing_from_who_reads() throws Exception {
        int events = 2_000;
        var done = new AtomicBoolean();
        try (var stream = store.openStream(null);
                var threads = Executors.newCachedThreadPool()) {
            var looking = threads.submit(() -> {
                while (!done.get()) {
                    stream.hasNextAvailable();
                }
            });
            var reading = threads.submit(() -> {
                var read = new ArrayList<TrackedEventMessage<?>>();
                while (read.size() < events) {
                    if (stream.hasNextAvailable()) {
                        read.add(stream.nextAvailable());
                    }
                }
                return positions(read);
            });
            for (int each = 0; each < events; each++) {
                append(1);
            }
            try {
                assertThat(reading.get(60, TimeUnit.SECONDS)).isEqualTo(upTo(events));
            } finally {
                done.set(true);
            }
            looking.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_page_never_holds_more_than_asked_for_wherever_it_comes_from() {
        appendAndAwait(1500);
        assertThat(positions(store.read(1400, 20)))
                .isEqualTo(LongStream.range(1401, 1421).boxed().toList());
        assertThat(store.read(1400, 1000)).hasSize(99);
        assertThat(positions(store.read(1400, 20)))
                .isEqualTo(LongStream.range(1401, 1421).boxed().toList());
        assertThat(positions(store.read(-1, 3))).isEqualTo(upTo(3));
        assertThat(store.read(1499, 10)).isEmpty();
        assertThat(store.read(5000, 10)).isEmpty();
        appendAndAwait(5);
        assertThat(store.read(1499, 10)).hasSize(5);
    }

    @Test
    void a_token_at_an_instant_is_just_before_what_happened_since() {
        appendAndAwait(3);
        var after = Instant.now().plus(Duration.ofHours(1));
        assertThat(store.createTokenAt(Instant.EPOCH)).isEqualTo(new GlobalSequenceTrackingToken(-1));
        assertThat(store.createTokenAt(after)).isEqualTo(new GlobalSequenceTrackingToken(2));
        var second = store.read(0, 1).getFirst().getTimestamp();
        assertThat(store.createTokenAt(second)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(store.createTokenSince(Duration.ofHours(1))).isEqualTo(new GlobalSequenceTrackingToken(-1));
    }
}
