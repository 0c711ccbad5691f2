package market.sourcing.api.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose tokens are accepted. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    /** The issuer is part of every account's name, so it keeps its alias even when its address changes. */
    @Bean
    ActorOfToken actors(
            @Value("${" + ISSUER + ":}") String issuer,
            @Value("${sourcing.security.issuer-alias:}") String alias,
            RolesOfToken roles) {
        return new ActorOfToken(
                !alias.isBlank() ? alias : !issuer.isBlank() ? issuer : Accounts.EMBEDDED_ISSUER, roles);
    }
}
