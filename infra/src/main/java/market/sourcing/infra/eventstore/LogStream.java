package market.sourcing.infra.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * One reader's way through the log, page by page. The framework's coordinator gives its turn away before it looks whether there is
 * more, so one of its threads may look while another takes: each step is whole, or an event would be left out without a word.
 */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private final LogTail tail;
    private final Consumer<LogStream> onClose;
    private List<TrackedEventMessage<?>> page = List.of();
    private int next;
    private volatile long position;
    private volatile @Nullable Runnable callback;

    LogStream(LogTail tail, long after, Consumer<LogStream> onClose) {
        this.tail = tail;
        this.position = after;
        this.onClose = onClose;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(page.get(next)) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return isOnPage() || (tail.awaitBeyond(position, timeout, unit) && turnPage());
    }

    private synchronized boolean isOnPage() {
        return next < page.size();
    }

    private synchronized boolean turnPage() {
        if (!isOnPage()) {
            page = tail.after(position);
            next = 0;
        }
        return isOnPage();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        var taken = take();
        while (taken.isEmpty()) {
            hasNextAvailable(1, TimeUnit.SECONDS);
            taken = take();
        }
        return taken.get();
    }

    private synchronized Optional<TrackedEventMessage<?>> take() {
        if (!isOnPage()) {
            return Optional.empty();
        }
        var taken = page.get(next++);
        position = PositionOrderedEventStore.positionOf(taken.trackingToken());
        return Optional.of(taken);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable newCallback) {
        callback = newCallback;
        return true;
    }

    void available() {
        var told = callback;
        if (told != null) {
            told.run();
        }
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
