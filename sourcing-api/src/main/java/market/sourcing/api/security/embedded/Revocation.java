package market.sourcing.api.security.embedded;

import java.util.Objects;
import market.sourcing.api.problem.AuditLog;
import market.sourcing.infra.credentials.EndedTokens;
import market.sourcing.infra.credentials.RevokedTokens;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;

/**
 * {@code POST /oauth2/revoke} (RFC 7009): ends an access token at once here, and on the other nodes when they look next. An account
 * ends its own tokens, also those that a person got by logging in with it.
 */
final class Revocation implements AuthenticationProvider {
    private final TokenReader tokens;
    private final RevokedTokens revoked;
    private final EndedTokens ended;
    private final AuditLog audit;

    Revocation(TokenReader tokens, RevokedTokens revoked, EndedTokens ended, AuditLog audit) {
        this.tokens = tokens;
        this.revoked = revoked;
        this.ended = ended;
        this.audit = audit;
    }

    /** What is no valid token has nothing to end, which is no error (2.2). */
    @Override
    public Authentication authenticate(Authentication authentication) {
        var asked = (OAuth2TokenRevocationAuthenticationToken) authentication;
        tokens.valid(asked.getToken()).ifPresent(token -> end(token, ClientOf.authenticated(asked)));
        return asked;
    }

    private void end(Jwt token, String client) {
        if (!client.equals(token.getSubject())) {
            audit.forbidden("FOREIGN_TOKEN");
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        revoked.add(Objects.requireNonNull(token.getId()), client, Objects.requireNonNull(token.getExpiresAt()));
        ended.refresh();
        audit.done("TOKEN_REVOKED");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
