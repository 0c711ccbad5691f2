package market.sourcing.infra.feed;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import market.sourcing.infra.loops.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells those that wait when something has happened in their pool, also when another node took it in. It looks while anybody waits:
 * at once when this node took something in, and otherwise ten times a second.
 */
public final class FeedNews implements SmartLifecycle {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration NOBODY_WAITS = Duration.ofMinutes(1);

    private final EntryTable entries;
    private final Map<String, Pool> pools = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Loop loop = new Loop("feed-news", this::look);
    private volatile boolean running;
    /** The loop's own thread. */
    private long known = -1;

    FeedNews(JdbcClient jdbc) {
        this.entries = new EntryTable(jdbc);
    }

    private final class Pool {
        private long moved = -1;

        synchronized void moved(long position) {
            moved = Math.max(moved, position);
            notifyAll();
        }

        synchronized void stop() {
            notifyAll();
        }

        synchronized void await(long known, Duration atMost) throws InterruptedException {
            long end = System.nanoTime() + atMost.toNanos();
            for (long left = atMost.toNanos(); running && moved <= known && left > 0; left = end - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
        }

        synchronized long moved() {
            return moved;
        }
    }

    /** The last event of which it is known here that it moved something in the pool; -1 where none is. */
    public long moved(String pool) {
        var known = pools.get(pool);
        return known == null ? -1 : known.moved();
    }

    /**
     * Returns when something has happened in the pool after an event, the time is over, or the application stops.
     *
     * @param moved what was known here of the pool before its reader found nothing after the event. It is a later one while the feed is
     *     read anew, which is no news
     */
    public void await(String pool, long after, long moved, Duration atMost) throws InterruptedException {
        var own = pools.computeIfAbsent(pool, _ -> new Pool());
        if (waiting.getAndIncrement() == 0) {
            loop.ring();
        }
        try {
            own.await(Math.max(after, moved), atMost);
        } finally {
            waiting.decrementAndGet();
        }
    }

    void ring() {
        if (waiting.get() > 0) {
            loop.ring();
        }
    }

    private Duration look() {
        if (waiting.get() == 0) {
            return NOBODY_WAITS;
        }
        for (var moved : entries.movedSince(known).entrySet()) {
            known = Math.max(known, moved.getValue());
            pools.computeIfAbsent(moved.getKey(), _ -> new Pool()).moved(moved.getValue());
        }
        return BETWEEN_LOOKS;
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        running = false;
        pools.values().forEach(Pool::stop);
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
