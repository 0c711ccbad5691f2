package market.sourcing.api.security.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import market.sourcing.api.security.OtherIssuer;
import market.sourcing.api.security.RolesOfToken;
import market.sourcing.domain.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The authorization server that runs inside the application while no other issuer is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(OtherIssuer.None.class)
class EmbeddedIssuer {
    /** Secrets are 192 random bits: the cost only keeps them from lying about in the clear, and every token pays it. */
    private static final int BCRYPT_STRENGTH = 6;

    @Bean
    DemoAccounts demoAccounts(
            @Value("${sourcing.data:./data}") Path folder,
            @Value("${sourcing.demo.second-accounts:}") List<Role> second) {
        return DemoAccounts.in(folder, second);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    @Bean
    RegisteredClientRepository clients(
            DemoAccounts accounts,
            PasswordEncoder encoder,
            @Value("${sourcing.web.redirect-uris}") List<String> redirectUris) {
        var clients = accounts.all().stream()
                .map(account -> Clients.ofAccount(account, encoder))
                .collect(Collectors.toList());
        clients.add(Clients.web(redirectUris));
        return new InMemoryRegisteredClientRepository(clients);
    }

    @Bean
    UserDetailsService users(DemoAccounts accounts, PasswordEncoder encoder) {
        return new InMemoryUserDetailsManager(accounts.all().stream()
                .map(account -> User.withUsername(account.clientId())
                        .password(encoder.encode(account.clientSecret()))
                        .authorities(account.role())
                        .build())
                .toList());
    }

    @Bean
    RSAKey signingKey(@Value("${sourcing.data:./data}") Path folder) {
        return SigningKey.in(folder);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** Accepts what this installation signed, by whatever address it was reached: the issuer's name follows the address. */
    @Bean
    JwtDecoder ownTokens(RSAKey key) throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
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
    OAuth2TokenCustomizer<JwtEncodingContext> ownScopesOnly() {
        return new OwnScopesOnly();
    }
}
