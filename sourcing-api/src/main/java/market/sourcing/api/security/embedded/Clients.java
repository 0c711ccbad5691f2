package market.sourcing.api.security.embedded;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.credentials.AccountKey;
import market.sourcing.infra.credentials.ClientAccount;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients that the own authorization server knows. */
final class Clients {
    static final String WEB = "sourcing-web";

    static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private Clients() {}

    /** An account as a service: its id and the secret of one of its keys for a token. */
    static RegisteredClient ofAccount(ClientAccount account, List<AccountKey> live) {
        return RegisteredClient.withId(account.clientId())
                .clientId(account.clientId())
                .clientSecret(AnyKey.of(live))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes ->
                        account.roles().stream().map(DemoAccount::nameOf).forEach(scopes::add))
                .tokenSettings(tokens())
                .build();
    }

    /** The web client: public, so it has no secret and proves itself with PKCE. */
    static RegisteredClient web(List<String> redirectUris) {
        return RegisteredClient.withId(WEB)
                .clientId(WEB)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(redirectUris))
                .scope(OidcScopes.OPENID)
                .scopes(scopes ->
                        Arrays.stream(Role.values()).map(DemoAccount::nameOf).forEach(scopes::add))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(tokens())
                .build();
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build();
    }
}
