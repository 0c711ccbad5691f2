package market.sourcing.api.security;

import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** When the token of a request expires: what outlives the request must not outlive it. */
public final class TokenEnd {
    private TokenEnd() {}

    /** The instant of the system's clock, by which tokens are judged; now where the token names none. */
    public static Instant ofThisRequest() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        var expires = caller != null && caller.getCredentials() instanceof Jwt token ? token.getExpiresAt() : null;
        return expires == null ? Instant.now() : expires;
    }
}
