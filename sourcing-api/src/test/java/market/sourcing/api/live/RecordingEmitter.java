package market.sourcing.api.live;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Keeps what a client is sent. A client may be slow: then it takes nothing until it is let go on. */
final class RecordingEmitter extends SseEmitter {
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final CountDownLatch mayTake;
    private final Runnable afterEach;
    private volatile boolean closed;

    private RecordingEmitter(int stops, Runnable afterEach) {
        super(0L);
        this.mayTake = new CountDownLatch(stops);
        this.afterEach = afterEach;
    }

    static RecordingEmitter quick() {
        return quick(() -> {});
    }

    static RecordingEmitter quick(Runnable afterEach) {
        return new RecordingEmitter(0, afterEach);
    }

    /** Never takes anything. */
    static RecordingEmitter stuck() {
        return new RecordingEmitter(1, () -> {});
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void send(SseEventBuilder event) throws IOException {
        sent.add(event.build().stream()
                .map(part -> String.valueOf(part.getData()))
                .collect(Collectors.joining()));
        try {
            mayTake.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        afterEach.run();
    }

    @Override
    public void complete() {
        closed = true;
    }
}
