package market.sourcing.api.security.embedded;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** The client that asks at an endpoint of the authorization server. */
final class ClientOf {
    private ClientOf() {}

    /** @throws OAuth2AuthenticationException when it has not proved who it is */
    static String authenticated(Authentication asked) {
        if (asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                && client.isAuthenticated()
                && client.getRegisteredClient() != null) {
            return client.getRegisteredClient().getClientId();
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
}
