package market.sourcing.api.security.external;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import market.sourcing.api.security.EarlyEnd;
import market.sourcing.api.security.OtherIssuer;
import market.sourcing.api.security.RolesOfToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Tokens come of an issuer outside of the application. */
@Configuration(proxyBeanMethods = false)
@Conditional(OtherIssuer.class)
@EnableConfigurationProperties(IssuerProperties.class)
class ExternalIssuer {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalIssuer.class);
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    /** @throws IssuerMisconfigured without an audience, or with an algorithm that anybody could sign with */
    @Bean
    JwtDecoder tokensOfTheIssuer(
            @Value("${" + JWT + "issuer-uri}") String issuer,
            @Value("${" + JWT + "audiences:}") List<String> audiences,
            @Value("${" + JWT + "jws-algorithms:RS256,ES256,PS256}") List<String> algorithms,
            IssuerProperties properties) {
        if (audiences.stream().allMatch(String::isBlank)) {
            throw new IssuerMisconfigured(
                    "Tokens of " + issuer + " would be accepted whoever they were made for.",
                    "Set SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES to the audience that the issuer writes into tokens"
                            + " for this marketplace.");
        }
        return new TokensOfTheIssuer(
                issuer,
                new IssuerKeys(new IssuerDocuments(issuer), System::nanoTime),
                Set.copyOf(audiences),
                asymmetric(algorithms),
                properties);
    }

    /** What an issuer ends early is the issuer's to tell; it makes tokens that last accordingly. */
    @Bean
    EarlyEnd noEarlyEnd() {
        return token -> false;
    }

    @Bean
    RolesOfToken claimedRoles(IssuerProperties properties) {
        if (properties.rolesClaim().isBlank() || properties.roles().isEmpty()) {
            LOG.warn(
                    "No account of the issuer has a role: set sourcing.security.issuer.roles-claim to the claim that names"
                            + " roles, and sourcing.security.issuer.roles.<value> to the role that a value stands for");
        }
        return new ClaimedRoles(properties.rolesClaim(), properties.roles());
    }

    /** Leaves out {@code none} and everything signed with a shared secret, which a public key could be taken for. */
    private static Set<SignatureAlgorithm> asymmetric(List<String> names) {
        var algorithms = EnumSet.noneOf(SignatureAlgorithm.class);
        for (var name : names) {
            var algorithm = SignatureAlgorithm.from(name.strip());
            if (algorithm == null) {
                throw new IssuerMisconfigured(
                        "Tokens can't be signed with " + name + ".",
                        "Set SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWS_ALGORITHMS to some of RS256, PS256 and ES256 (or"
                                + " their longer kin).");
            }
            algorithms.add(algorithm);
        }
        return algorithms;
    }
}
