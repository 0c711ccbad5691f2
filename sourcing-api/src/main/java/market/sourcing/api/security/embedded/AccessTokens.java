package market.sourcing.api.security.embedded;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Makes access tokens say what they are and whom they are for (RFC 9068); an ID token says nothing of the kind. A person who logs
 * in gets no more scopes than their account has, whatever the web client may ask for.
 */
final class AccessTokens implements OAuth2TokenCustomizer<JwtEncodingContext> {
    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        context.getJwsHeader().type(OwnTokens.TYPE);
        context.getClaims()
                .audience(List.of(OwnTokens.AUDIENCE))
                .claim("client_id", context.getRegisteredClient().getClientId());
        if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(context.getAuthorizationGrantType())) {
            context.getClaims().claim("scope", ownScopes(context));
        }
    }

    private static List<String> ownScopes(JwtEncodingContext context) {
        Authentication person = Objects.requireNonNull(context.getPrincipal());
        Set<String> own = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return context.getAuthorizedScopes().stream().filter(own::contains).toList();
    }
}
