package market.sourcing.api.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Whose tokens are accepted. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    /** The issuer is part of every account's name, so it keeps its alias even when its address changes. */
    @Bean
    ActorOfToken actors(
            @Value("${" + ISSUER + ":}") String issuer, @Value("${sourcing.security.issuer-alias:}") String alias) {
        return new ActorOfToken(!alias.isBlank() ? alias : !issuer.isBlank() ? issuer : Accounts.EMBEDDED_ISSUER);
    }

    /** Asks the issuer for its keys with the first token, so that the marketplace starts while the issuer is away. */
    @Bean
    @Conditional(OtherIssuer.class)
    JwtDecoder tokensOfTheIssuer(@Value("${" + ISSUER + "}") String issuer) {
        return new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer));
    }
}
