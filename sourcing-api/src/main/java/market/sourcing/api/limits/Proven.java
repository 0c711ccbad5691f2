package market.sourcing.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import market.sourcing.domain.shared.Digests;

/**
 * What was found right lately: tokens, and secrets with the address they came from. Who guesses at an address then stops nobody
 * there who was known before. Never a reason to accept anything; kept as digests, in bounded memory.
 */
final class Proven {
    private final Cache<String, Boolean> known;

    Proven(int most, Duration unused) {
        known = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(unused)
                .build();
    }

    boolean has(String what) {
        return known.getIfPresent(Digests.of(what)) != null;
    }

    void add(String what) {
        known.put(Digests.of(what), true);
    }

    void remove(String what) {
        known.invalidate(Digests.of(what));
    }
}
