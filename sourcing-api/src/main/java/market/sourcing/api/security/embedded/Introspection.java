package market.sourcing.api.security.embedded;

import java.util.List;
import market.sourcing.api.security.ClaimWords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;

/** {@code POST /oauth2/introspect} (RFC 7662): active is what the API accepts, by the same checks. */
final class Introspection implements AuthenticationProvider {
    private static final List<String> SHOWN = List.of("client_id", "sub", "iss", "jti", "iat", "exp");

    private final TokenReader tokens;

    Introspection(TokenReader tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var asked = (OAuth2TokenIntrospectionAuthenticationToken) authentication;
        ClientOf.authenticated(asked);
        var answer = tokens.valid(asked.getToken())
                .map(Introspection::active)
                .orElseGet(() -> OAuth2TokenIntrospection.builder().build());
        return new OAuth2TokenIntrospectionAuthenticationToken(
                asked.getToken(), (Authentication) asked.getPrincipal(), answer);
    }

    private static OAuth2TokenIntrospection active(Jwt token) {
        return OAuth2TokenIntrospection.builder(true)
                .tokenType("Bearer")
                .scopes(scopes -> scopes.addAll(
                        ClaimWords.of(token.getClaims().get("scope")).toList()))
                .audiences(audiences -> audiences.addAll(token.getAudience()))
                .claims(claims -> SHOWN.forEach(name -> {
                    var value = token.getClaims().get(name);
                    if (value != null) {
                        claims.put(name, value);
                    }
                }))
                .build();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenIntrospectionAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
