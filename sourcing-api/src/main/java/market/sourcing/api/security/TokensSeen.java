package market.sourcing.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a moment that a token was good: its signature costs more to check than most of what is asked with it. A token
 * that runs out meanwhile is checked again, and refused; one without an end is never remembered.
 */
final class TokensSeen implements JwtDecoder {
    private static final int MOST = 10_000;
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final JwtDecoder checking;
    private final Cache<String, Jwt> seen =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(A_MOMENT).build();

    TokensSeen(JwtDecoder checking) {
        this.checking = checking;
    }

    @Override
    public Jwt decode(String token) {
        var known = seen.getIfPresent(token);
        if (known != null && isCurrent(known.getExpiresAt())) {
            return known;
        }
        var checked = checking.decode(token);
        if (checked.getExpiresAt() != null) {
            seen.put(token, checked);
        }
        return checked;
    }

    private static boolean isCurrent(@Nullable Instant expiresAt) {
        return expiresAt != null && Instant.now().isBefore(expiresAt);
    }
}
