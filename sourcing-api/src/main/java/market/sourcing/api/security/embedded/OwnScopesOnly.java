package market.sourcing.api.security.embedded;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** A person who logs in gets no more scopes than their account has, whatever the web client may ask for. */
final class OwnScopesOnly implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        if (!AuthorizationGrantType.AUTHORIZATION_CODE.equals(context.getAuthorizationGrantType())) {
            return;
        }
        Authentication person = Objects.requireNonNull(context.getPrincipal());
        Set<String> own = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        context.getClaims()
                .claim(
                        "scope",
                        context.getAuthorizedScopes().stream()
                                .filter(own::contains)
                                .toList());
    }
}
