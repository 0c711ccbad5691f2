package market.sourcing.infra.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log, page by page. For one thread, except for the callback. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private final LogTail tail;
    private final Consumer<LogStream> onClose;
    private List<TrackedEventMessage<?>> page = List.of();
    private int next;
    private long position;
    private volatile @Nullable Runnable callback;

    LogStream(LogTail tail, long after, Consumer<LogStream> onClose) {
        this.tail = tail;
        this.position = after;
        this.onClose = onClose;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(page.get(next)) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return next < page.size() || (tail.awaitBeyond(position, timeout, unit) && turnPage());
    }

    private boolean turnPage() {
        page = tail.after(position);
        next = 0;
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            Thread.onSpinWait();
        }
        position++;
        return page.get(next++);
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
