package market.sourcing.api.security;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The end of a request's token: what outlives the request must not outlive it.
 *
 * @param expiry by the system's clock, by which tokens are judged
 * @param cameEarly whether the token was ended before, such as with its account
 */
public record TokenEnd(Instant expiry, BooleanSupplier cameEarly) {

    /** Of the request that is worked on in this thread; it has come where its token names none. */
    public static TokenEnd ofThisRequest(EarlyEnd ends) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getCredentials() instanceof Jwt token) {
            var expires = token.getExpiresAt();
            if (expires != null) {
                return new TokenEnd(expires, () -> ends.of(token));
            }
        }
        return new TokenEnd(Instant.now(), () -> true);
    }

    public boolean hasCome(Instant now) {
        return !now.isBefore(expiry) || cameEarly.getAsBoolean();
    }
}
