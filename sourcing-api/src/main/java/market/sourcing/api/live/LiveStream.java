package market.sourcing.api.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.projections.board.OnBoard;
import market.sourcing.projections.board.Whose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client that listens. What it is slow to take waits for it on a thread of its own, up to a bound. */
final class LiveStream {
    private static final int MOST_WAITING = 256;
    private static final long NEVER = 0;

    private final String name;
    private final AccountId account;
    private final Whose whose;
    private final Instant until;
    private final Duration heartbeat;
    private final BlockingQueue<LiveChange> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final SseEmitter emitter = new SseEmitter(NEVER);
    private volatile boolean over;
    private volatile @Nullable Thread thread;

    /**
     * Does nothing until it is told to run.
     *
     * @param name of its events
     * @param until when the client's token expires
     * @param heartbeat how long it may stay silent
     */
    LiveStream(String name, AccountId account, Whose whose, Instant until, Duration heartbeat) {
        this.name = name;
        this.account = account;
        this.whose = whose;
        this.until = until;
        this.heartbeat = heartbeat;
        emitter.onCompletion(this::end);
        emitter.onError(_ -> end());
    }

    SseEmitter emitter() {
        return emitter;
    }

    AccountId account() {
        return account;
    }

    boolean isOf(AccountId other) {
        return account.equals(other);
    }

    /** A client that takes too little has to read its board again; it is better told so by an end than by a gap. */
    void offer(OnBoard document, LiveChange change) {
        if (whose.has(document) && !waiting.offer(change)) {
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

    /** Returns when the client has gone, the token has expired or the stream was ended. */
    void run() {
        thread = Thread.currentThread();
        try {
            emitter.send(SseEmitter.event().comment("listening"));
            while (!over && Instant.now().isBefore(until)) {
                sendNext();
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } finally {
            thread = null;
        }
    }

    private void sendNext() throws IOException, InterruptedException {
        var left = Duration.between(Instant.now(), until);
        var rest = left.compareTo(heartbeat) < 0 ? left : heartbeat;
        var next = waiting.poll(Math.max(1, rest.toMillis()), TimeUnit.MILLISECONDS);
        emitter.send(
                next == null
                        ? SseEmitter.event().comment("still here")
                        : SseEmitter.event()
                                .id(Long.toString(next.position()))
                                .name(name)
                                .data(next, MediaType.APPLICATION_JSON));
    }
}
