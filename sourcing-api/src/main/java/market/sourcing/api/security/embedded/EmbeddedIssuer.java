package market.sourcing.api.security.embedded;

import java.util.List;
import market.sourcing.api.address.PublicAddress;
import market.sourcing.api.problem.AuditLog;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.api.security.OtherIssuer;
import market.sourcing.api.security.RolesOfToken;
import market.sourcing.infra.credentials.AccountKeys;
import market.sourcing.infra.credentials.ClientAccounts;
import market.sourcing.infra.credentials.EndedTokens;
import market.sourcing.infra.credentials.RevokedTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** The authorization server that runs inside the application while no other issuer is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(OtherIssuer.None.class)
class EmbeddedIssuer {
    /** Secrets are 192 random bits: the cost only keeps them from lying about in the clear, and every token pays it. */
    private static final int BCRYPT_STRENGTH = 6;

    @Bean
    PasswordEncoder passwordEncoder(AccountKeys keys) {
        return new AnyKey(new BCryptPasswordEncoder(BCRYPT_STRENGTH), keys::used);
    }

    @Bean
    RegisteredClientRepository clients(
            ClientAccounts accounts,
            AccountKeys keys,
            @Value("${sourcing.web.redirect-uris}") List<String> redirectUris) {
        return new AccountClients(accounts, keys, Clients.web(redirectUris));
    }

    @Bean
    UserDetailsService users(ClientAccounts accounts, AccountKeys keys) {
        return new AccountUsers(accounts, keys);
    }

    @Bean
    JwtDecoder ownTokens(SigningKeys keys, PublicAddress address) {
        return new OwnTokens(keys, address);
    }

    /** Several keys may be there; one of them signs. */
    @Bean
    JwtEncoder encoder(SigningKeys keys) {
        return new NimbusJwtEncoder(keys.signing());
    }

    @Bean
    TokenReader tokenReader(JwtDecoder decoder, EarlyEnd ends) {
        return new TokenReader(decoder, ends);
    }

    @Bean
    Introspection introspection(TokenReader tokens) {
        return new Introspection(tokens);
    }

    @Bean
    Revocation revocation(TokenReader tokens, RevokedTokens revoked, EndedTokens ended, AuditLog audit) {
        return new Revocation(tokens, revoked, ended, audit);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    RolesOfToken scopesAsRoles() {
        return new ScopesAsRoles();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> accessTokens() {
        return new AccessTokens();
    }
}
