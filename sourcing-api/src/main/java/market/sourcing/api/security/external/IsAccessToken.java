package market.sourcing.api.security.external;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Refuses ID tokens, which tell a client who logged in and entitle to nothing, and every other kind of JWT. An access token says
 * so in its header (RFC 9068, {@code at+jwt}); issuers that write {@code JWT} there, or nothing, are judged by their claims.
 */
final class IsAccessToken implements OAuth2TokenValidator<Jwt> {
    private static final Set<String> ACCESS_TOKEN = Set.of("at+jwt", "application/at+jwt");
    /** OpenID Connect Core 1.0, 2 and 3.3.2.11: of ID tokens only. */
    private static final Set<String> OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash");
    /** Keycloak names the kind of each of its tokens. */
    private static final String KIND = "typ";

    private static final OAuth2TokenValidatorResult REFUSED =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "This is no access token.", null));

    private final Set<String> accessTokenClaims;

    /** @param accessTokenClaims one of them has to be there where the header does not tell */
    IsAccessToken(Set<String> accessTokenClaims) {
        this.accessTokenClaims = Set.copyOf(accessTokenClaims);
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var type = token.getHeaders().get("typ");
        var says = type == null ? "jwt" : type.toString().toLowerCase(Locale.ROOT);
        var accepted = ACCESS_TOKEN.contains(says) || (says.equals("jwt") && looksLikeOne(token));
        return accepted ? OAuth2TokenValidatorResult.success() : REFUSED;
    }

    private boolean looksLikeOne(Jwt token) {
        var claims = token.getClaims();
        var kind = claims.get(KIND);
        return Collections.disjoint(claims.keySet(), OF_ID_TOKENS)
                && !Collections.disjoint(claims.keySet(), accessTokenClaims)
                && (kind == null || "bearer".equalsIgnoreCase(kind.toString()));
    }
}
