package market.sourcing.infra.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The newest events in memory, so that many readers at the end of the log ask PostgreSQL once and read a payload once. Also
 * where readers wait for more.
 */
final class LogTail {
    private static final int PAGE = PagesBehind.SIZE;
    private static final int KEPT = 4096;
    /** Of their texts; of ordinary events there is room for all that are kept, of large ones for fewer. */
    static final long MOST_BYTES = 8L << 20;

    private final PositionReader reader;
    private final PagesBehind behind;
    private final ReentrantLock loading = new ReentrantLock();
    /** Consecutive positions from {@code first}; guarded by loading. */
    private List<Weighed> newest = List.of();

    private long first;

    private final ReentrantLock waiting = new ReentrantLock();
    private final Condition advanced = waiting.newCondition();
    private volatile long head = -1;

    LogTail(PositionReader reader) {
        this.reader = reader;
        this.behind = new PagesBehind(reader);
    }

    /** The last position that this process knows of. */
    long knownHead() {
        return head;
    }

    /** Returns whether readers have more to read than before. */
    boolean advanceTo(long newHead) {
        waiting.lock();
        try {
            if (newHead <= head) {
                return false;
            }
            head = newHead;
            advanced.signalAll();
            return true;
        } finally {
            waiting.unlock();
        }
    }

    /** Returns whether there is something after the position, at the latest when the time is over. */
    boolean awaitBeyond(long position, long timeout, TimeUnit unit) throws InterruptedException {
        var left = unit.toNanos(timeout);
        waiting.lockInterruptibly();
        try {
            while (head <= position && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return head > position;
        } finally {
            waiting.unlock();
        }
    }

    /** Some events after the position, for a reader of all of them. */
    List<TrackedEventMessage<?>> after(long position) {
        return near(position, PAGE)
                .orElseGet(() -> head - position > PAGE ? behind.after(position) : read(position, PAGE));
    }

    /** Up to so many, fewer where they are large; none at the end of the log only. */
    List<TrackedEventMessage<?>> after(long position, int atMost) {
        return near(position, atMost).orElseGet(() -> read(position, atMost));
    }

    /** Empty where the position is not among the newest. */
    private Optional<List<TrackedEventMessage<?>>> near(long position, int atMost) {
        loading.lock();
        try {
            if (!newest.isEmpty() && position == last()) {
                append(reader.read(position, Math.max(atMost, PAGE)));
            }
            return !newest.isEmpty() && position >= first - 1 && position < last()
                    ? Optional.of(kept(position, atMost))
                    : Optional.empty();
        } finally {
            loading.unlock();
        }
    }

    private List<TrackedEventMessage<?>> read(long position, int atMost) {
        var page = reader.read(position, atMost);
        if (page.size() < atMost && position + page.size() >= head) {
            startWith(position, page);
        }
        return events(page);
    }

    private static List<TrackedEventMessage<?>> events(List<Weighed> weighed) {
        return weighed.stream().<TrackedEventMessage<?>>map(Weighed::event).toList();
    }

    /** The position of the last one kept. */
    private long last() {
        return first + newest.size() - 1;
    }

    private List<TrackedEventMessage<?>> kept(long position, int atMost) {
        var from = (int) Math.min(newest.size(), position + 1 - first);
        var to = (int) Math.min(newest.size(), (long) from + atMost);
        return events(newest.subList(from, to));
    }

    private void append(List<Weighed> more) {
        var all = new ArrayList<Weighed>(newest.size() + more.size());
        all.addAll(newest);
        all.addAll(more);
        var surplus = surplus(all);
        first += surplus;
        newest = List.copyOf(all.subList(surplus, all.size()));
    }

    /** How many of the oldest are too many; the newest is none of them. */
    private static int surplus(List<Weighed> all) {
        int from = all.size();
        long bytes = 0;
        while (from > 0
                && all.size() - from < KEPT
                && (bytes += all.get(from - 1).bytes()) <= MOST_BYTES) {
            from--;
        }
        return Math.min(from, Math.max(0, all.size() - 1));
    }

    /** This page reaches the end of the log: from here on the end is kept, in place of one that has fallen behind. */
    private void startWith(long position, List<Weighed> page) {
        loading.lock();
        try {
            if (!page.isEmpty() && (newest.isEmpty() || position > last())) {
                first = position + 1;
                newest = page;
            }
        } finally {
            loading.unlock();
        }
    }
}
