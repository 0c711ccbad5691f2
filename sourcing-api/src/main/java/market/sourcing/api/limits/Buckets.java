package market.sourcing.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of requests for each client, in bounded memory. All that is kept of a bucket is the instant at which it will be full
 * again, and nothing once it is; so none is ever forgotten before. While there is no room for more, clients that are new share one.
 */
final class Buckets {
    /** How much larger the shared bucket is than one client's. */
    private static final int OF_THE_REST = 10;

    private final long interval;
    private final long restInterval;
    private final long period;
    private final int most;
    private final Cache<String, AtomicLong> fullAt;
    private final AtomicLong rest = new AtomicLong();
    private final long start = System.nanoTime();

    /** @param most how many requests may come in a period, and at once */
    Buckets(long most, Duration period, int rememberedClients) {
        this.interval = Math.max(1, period.toNanos() / most);
        this.restInterval = Math.max(1, interval / OF_THE_REST);
        this.period = interval * most;
        this.most = rememberedClients;
        this.fullAt = Caffeine.newBuilder().expireAfterAccess(period).build();
    }

    /** Takes one request out; 0 when it was there, else the whole seconds (from 1) until there is one again. */
    long take(String client) {
        return take(client, 1);
    }

    /** As {@link #take(String)}, all of so many or none; never more than a period has. */
    long take(String client, int many) {
        var bucket = bucket(client);
        return bucket == null ? takeOf(rest, many * restInterval) : takeOf(bucket, many * interval);
    }

    /** Whether nothing would be left to take: 0 when there is, else the seconds until there is one again. */
    long look(String client) {
        var bucket = bucket(client);
        return bucket == null ? wait(rest.get(), restInterval) : wait(bucket.get(), interval);
    }

    /** How many requests could be made at once. */
    long left(String client) {
        return Math.max(0, (period - untilFull(client)) / interval);
    }

    /** In how many seconds, rounded up, the bucket is full again. */
    long fullIn(String client) {
        return Duration.ofNanos(untilFull(client)).plusMillis(999).toSeconds();
    }

    private long untilFull(String client) {
        var bucket = bucket(client);
        return Math.max(0, (bucket == null ? rest : bucket).get() - now());
    }

    private long takeOf(AtomicLong bucket, long time) {
        while (true) {
            long known = bucket.get();
            long wait = wait(known, time);
            if (wait > 0 || bucket.compareAndSet(known, Math.max(known, now()) + time)) {
                return wait;
            }
        }
    }

    private long wait(long fullAgainAt, long time) {
        long over = Math.max(fullAgainAt, now()) + time - period - now();
        return over > 0 ? Duration.ofNanos(over).plusMillis(999).toSeconds() : 0;
    }

    /** How many clients are remembered. */
    long size() {
        return fullAt.estimatedSize();
    }

    /** Null where there is no room. */
    private @Nullable AtomicLong bucket(String client) {
        var known = fullAt.getIfPresent(client);
        if (known != null) {
            return known;
        }
        return hasRoom() ? fullAt.get(client, _ -> new AtomicLong()) : null;
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
}
