package market.sourcing.api.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** One bucket of requests for each client, in bounded memory. */
final class Buckets {
    private final LoadingCache<String, Bucket> byClient;

    /** @param most how many requests may come in a period, and at once */
    Buckets(long most, Duration period, int rememberedClients) {
        byClient = Caffeine.newBuilder()
                .maximumSize(rememberedClients)
                .expireAfterAccess(period.multipliedBy(2))
                .build(client -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                        .build());
    }

    /** Takes one request out; 0 when it was there, else the whole seconds (from 1) until there is one again. */
    long take(String client) {
        var bucket = byClient.get(client);
        if (bucket.tryConsume(1)) {
            return 0;
        }
        return secondsUntilOne(bucket);
    }

    /** Whether nothing would be left to take: 0 when there is, else the seconds until there is one again. */
    long look(String client) {
        var bucket = byClient.get(client);
        return bucket.getAvailableTokens() > 0 ? 0 : secondsUntilOne(bucket);
    }

    private static long secondsUntilOne(Bucket bucket) {
        var nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
