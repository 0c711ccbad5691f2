package market.sourcing.api.security;

import org.springframework.security.oauth2.jwt.Jwt;

/** Knows of tokens that ended before their time. Every request asks, so the answer is in memory. */
@FunctionalInterface
public interface EarlyEnd {
    /** @param token whose signature and claims are good */
    boolean of(Jwt token);
}
