package market.sourcing.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import market.sourcing.api.security.TokenEnd;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.projections.board.Whose;
import market.sourcing.projections.delivery.promise.OrderPromise;
import market.sourcing.projections.delivery.promise.PromiseProjector;
import market.sourcing.projections.view.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveStreamTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
    private static final String BUYER = "account-buyer";
    private static final LiveSettings PATIENT = new LiveSettings(Duration.ofMinutes(1), 3);
    private static final LiveSettings RESTLESS = new LiveSettings(Duration.ofMillis(1), 3);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicBoolean wasEnded = new AtomicBoolean();
    private @Nullable LiveStream stream;

    @AfterEach
    void end() {
        if (stream != null) {
            stream.end();
        }
    }

    private LiveStream stream(LiveSettings settings, SseEmitter emitter) {
        InstantSource clock = now::get;
        var listener = new Listener(new AccountId(BUYER), new Whose.Buyer(BUYER), new TokenEnd(LATER, wasEnded::get));
        var made = new LiveStream("promise", listener, settings, clock, emitter);
        stream = made;
        return made;
    }

    /** What a client is told. */
    private record Told(String orderId, long position) implements LiveChange {}

    private static void offer(LiveStream stream, String order, String buyer) {
        var changed = promise(order, buyer);
        stream.offer(changed, new Told(order, changed.logPosition()));
    }

    private static Thread running(LiveStream stream) {
        return Thread.ofVirtual().start(stream::run);
    }

    private static OrderPromise promise(String order, String buyer) {
        var started = new PromiseStarted(
                "promise-of-" + order,
                order,
                buyer,
                "factory-1",
                "account-owner",
                "H48",
                "CNY",
                List.of(),
                NOW,
                172_800,
                LATER,
                LATER,
                "calendar-cn-1",
                "delivery-1");
        return new PromiseProjector().fold(null, order, new Recorded(started, 0, 7, NOW));
    }

    private static void awaitEnd(Thread thread) throws InterruptedException {
        assertThat(thread.join(Duration.ofSeconds(20))).as("it has ended").isTrue();
    }

    @Test
    void a_client_is_told_of_what_it_may_see_and_of_nothing_else() {
        var emitter = RecordingEmitter.quick();
        var stream = stream(PATIENT, emitter);
        offer(stream, "order-foreign", "account-other");
        offer(stream, "order-own", BUYER);
        running(stream);
        await().until(() -> emitter.sent().size() == 2);
        assertThat(emitter.sent().getFirst()).isEqualTo(":listening\n\n");
        assertThat(emitter.sent().getLast()).startsWith("id:7\nevent:promise\n").contains("order-own");
    }

    @Test
    void a_client_that_hears_nothing_new_hears_that_the_stream_is_there() {
        var emitter = RecordingEmitter.quick();
        running(stream(RESTLESS, emitter));
        await().until(() -> emitter.sent().size() > 3);
        assertThat(emitter.sent().subList(1, 4)).containsOnly(":still here\n\n");
        assertThat(emitter.isClosed()).isFalse();
    }

    @Test
    void a_stream_ends_when_the_token_expires() throws InterruptedException {
        var emitter = RecordingEmitter.quick(() -> now.updateAndGet(time -> time.plus(Duration.ofMinutes(1))));
        awaitEnd(running(stream(RESTLESS, emitter)));
        assertThat(emitter.isClosed()).isTrue();
        assertThat(emitter.sent()).hasSize(5);
    }

    @Test
    void a_token_that_has_expired_hears_nothing() throws InterruptedException {
        now.set(LATER);
        var emitter = RecordingEmitter.quick();
        var stream = stream(PATIENT, emitter);
        offer(stream, "order-own", BUYER);
        awaitEnd(running(stream));
        assertThat(emitter.sent()).containsExactly(":listening\n\n");
        assertThat(emitter.isClosed()).isTrue();
    }

    @Test
    void whose_token_was_ended_hears_of_no_further_change() throws InterruptedException {
        var emitter = RecordingEmitter.quick();
        var stream = stream(PATIENT, emitter);
        var thread = running(stream);
        offer(stream, "order-own", BUYER);
        await().until(() -> emitter.sent().size() == 2);
        wasEnded.set(true);
        offer(stream, "order-after-the-end", BUYER);
        awaitEnd(thread);
        assertThat(emitter.isClosed()).isTrue();
        assertThat(emitter.sent()).hasSize(2).noneMatch(told -> told.contains("order-after-the-end"));
    }

    @Test
    void a_stream_ends_when_the_token_was_ended_also_where_nothing_changes() throws InterruptedException {
        var emitter = RecordingEmitter.quick(() -> wasEnded.set(true));
        awaitEnd(running(stream(RESTLESS, emitter)));
        assertThat(emitter.isClosed()).isTrue();
    }

    @Test
    void a_client_that_takes_too_little_is_told_so_by_an_end() throws InterruptedException {
        var emitter = RecordingEmitter.stuck();
        var stream = stream(PATIENT, emitter);
        var thread = running(stream);
        await().until(() -> emitter.sent().size() == 1);
        for (int change = 0; change < PATIENT.mostWaiting(); change++) {
            offer(stream, "order-" + change, BUYER);
        }
        assertThat(emitter.isClosed()).as("so many may wait").isFalse();
        offer(stream, "order-foreign", "account-other");
        assertThat(emitter.isClosed()).as("what others get does not count").isFalse();
        offer(stream, "order-too-much", BUYER);
        awaitEnd(thread);
        assertThat(emitter.isClosed()).isTrue();
        assertThat(emitter.sent()).as("no gap in what it heard").hasSize(1);
    }

    @Test
    void a_stream_that_is_ended_before_it_runs_tells_nothing() throws InterruptedException {
        var emitter = RecordingEmitter.quick();
        var stream = stream(PATIENT, emitter);
        offer(stream, "order-own", BUYER);
        stream.end();
        awaitEnd(running(stream));
        assertThat(emitter.sent()).containsExactly(":listening\n\n");
        assertThat(emitter.isClosed()).isTrue();
    }

    @Test
    void of_a_client_that_has_gone_the_server_may_have_ended_the_answer_before() {
        var stream = stream(PATIENT, new GoneEmitter());

        assertThatCode(stream::run).doesNotThrowAnyException();
    }

    /** As Tomcat answers whoever writes to it, and then ends it, after it has noticed by itself that the client went. */
    private static final class GoneEmitter extends SseEmitter {
        @Override
        public void send(SseEventBuilder event) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void complete() {
            throw new IllegalStateException("AsyncListener.onError() had returned");
        }
    }
}
