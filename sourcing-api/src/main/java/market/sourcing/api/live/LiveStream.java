package market.sourcing.api.live;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.projections.board.OnBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client that listens. What it is slow to take waits for it on a thread of its own, up to a bound. */
final class LiveStream {
    private static final long NEVER = 0;

    private final String name;
    private final Listener listener;
    private final LiveSettings settings;
    private final InstantSource clock;
    private final BlockingQueue<LiveChange> waiting;
    private final SseEmitter emitter;
    private volatile boolean over;
    private volatile @Nullable Thread thread;

    /**
     * Does nothing until it is told to run.
     *
     * @param name of its events
     */
    LiveStream(String name, Listener listener, LiveSettings settings) {
        this(name, listener, settings, InstantSource.system(), new SseEmitter(NEVER));
    }

    /** @param clock by which tokens are judged */
    LiveStream(String name, Listener listener, LiveSettings settings, InstantSource clock, SseEmitter emitter) {
        this.name = name;
        this.listener = listener;
        this.settings = settings;
        this.clock = clock;
        this.emitter = emitter;
        this.waiting = new ArrayBlockingQueue<>(settings.mostWaiting());
        emitter.onCompletion(this::end);
        emitter.onError(_ -> end());
    }

    SseEmitter emitter() {
        return emitter;
    }

    AccountId account() {
        return listener.account();
    }

    boolean isOf(AccountId other) {
        return listener.account().equals(other);
    }

    /** A client that takes too little has to read its board again; it is better told so by an end than by a gap. */
    void offer(OnBoard document, LiveChange change) {
        if (listener.whose().has(document) && !waiting.offer(change)) {
            end();
        }
    }

    void end() {
        over = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Returns when the client has gone, the token has expired or was ended, or the stream was. */
    void run() {
        thread = Thread.currentThread();
        try {
            emitter.send(SseEmitter.event().comment("listening"));
            while (!over && !hasTokenEnded()) {
                sendNext();
            }
        } catch (IOException | IllegalStateException gone) {
            // Nobody is left to be told anything.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            thread = null;
            LiveAnswer.end(emitter);
        }
    }

    private boolean hasTokenEnded() {
        return listener.end().hasCome(clock.instant());
    }

    private void sendNext() throws IOException, InterruptedException {
        var left = Duration.between(clock.instant(), listener.end().expiry());
        var rest = left.compareTo(settings.heartbeat()) < 0 ? left : settings.heartbeat();
        var next = waiting.poll(Math.max(1, rest.toMillis()), TimeUnit.MILLISECONDS);
        if (hasTokenEnded()) {
            return;
        }
        emitter.send(
                next == null
                        ? SseEmitter.event().comment("still here")
                        : SseEmitter.event()
                                .id(Long.toString(next.position()))
                                .name(name)
                                .data(next, MediaType.APPLICATION_JSON));
    }
}
