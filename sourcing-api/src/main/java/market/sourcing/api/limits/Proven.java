package market.sourcing.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import market.sourcing.infra.digest.Sha256;

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
        return known.getIfPresent(digest(what)) != null;
    }

    void add(String what) {
        known.put(digest(what), true);
    }

    void remove(String what) {
        known.invalidate(digest(what));
    }

    private static String digest(String what) {
        return HexFormat.of().formatHex(Sha256.of(what.getBytes(StandardCharsets.UTF_8)));
    }
}
