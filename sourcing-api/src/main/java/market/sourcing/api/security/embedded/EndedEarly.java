package market.sourcing.api.security.embedded;

import java.time.Instant;
import java.util.Objects;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.infra.credentials.EndedTokens;
import org.springframework.security.oauth2.jwt.Jwt;

/** Revoked tokens, and those of accounts that were disabled or got another secret. */
final class EndedEarly implements EarlyEnd {
    private final EndedTokens ended;

    EndedEarly(EndedTokens ended) {
        this.ended = ended;
    }

    @Override
    public boolean of(Jwt token) {
        return ended.include(
                Objects.requireNonNullElse(token.getId(), ""),
                Objects.requireNonNullElse(token.getSubject(), ""),
                Objects.requireNonNullElse(token.getIssuedAt(), Instant.MIN));
    }
}
