package market.sourcing.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bucket of requests for each client, in bounded memory. All that is kept of a bucket is the instant at which it will be full
 * again, and nothing once it is; so none is ever forgotten before. While there is no room for more, clients that are new share one.
 */
final class Buckets {
    /** How much larger the shared bucket is than one client's. */
    private static final int OF_THE_REST = 10;

    private final long interval;
    private final long period;
    private final int most;
    private final Cache<String, AtomicLong> fullAt;
    private final AtomicLong restFullAt = new AtomicLong();
    private final long start = System.nanoTime();

    /** @param most how many requests may come in a period, and at once */
    Buckets(long most, Duration period, int rememberedClients) {
        this.interval = Math.max(1, period.toNanos() / most);
        this.period = interval * most;
        this.most = rememberedClients;
        this.fullAt = Caffeine.newBuilder().expireAfterAccess(period).build();
    }

    /** Takes one request out; 0 when it was there, else the whole seconds (from 1) until there is one again. */
    long take(String client) {
        var bucket = bucket(client);
        while (true) {
            long known = bucket.get();
            long next = afterOneMore(known, bucket);
            if (next > period + now()) {
                return seconds(next);
            }
            if (bucket.compareAndSet(known, next)) {
                return 0;
            }
        }
    }

    /** Whether nothing would be left to take: 0 when there is, else the seconds until there is one again. */
    long look(String client) {
        var bucket = bucket(client);
        long next = afterOneMore(bucket.get(), bucket);
        return next > period + now() ? seconds(next) : 0;
    }

    /** How many clients are remembered. */
    long size() {
        return fullAt.estimatedSize();
    }

    private long afterOneMore(long known, AtomicLong bucket) {
        return Math.max(known, now()) + (bucket == restFullAt ? Math.max(1, interval / OF_THE_REST) : interval);
    }

    private AtomicLong bucket(String client) {
        var known = fullAt.getIfPresent(client);
        if (known != null) {
            return known;
        }
        return hasRoom() ? fullAt.get(client, _ -> new AtomicLong()) : restFullAt;
    }

    private boolean hasRoom() {
        if (fullAt.estimatedSize() < most) {
            return true;
        }
        fullAt.cleanUp();
        return fullAt.estimatedSize() < most;
    }

    private long now() {
        return System.nanoTime() - start;
    }

    private long seconds(long next) {
        return Math.max(1, Duration.ofNanos(next - period - now()).plusMillis(999).toSeconds());
    }
}
