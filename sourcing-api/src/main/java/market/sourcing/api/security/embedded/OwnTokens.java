package market.sourcing.api.security.embedded;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.Collection;
import market.sourcing.api.address.PublicAddress;
import market.sourcing.api.security.Accounts;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Accepts what this marketplace issued as an access token for itself (RFC 9068), and no ID token of the same hand. */
final class OwnTokens implements JwtDecoder {
    static final String TYPE = "at+jwt";
    /** Whom access tokens are made for. */
    static final String AUDIENCE = Accounts.EMBEDDED_ISSUER;

    /** Between the clocks of nodes. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final JwtDecoder decoder;

    OwnTokens(JWKSource<SecurityContext> keys, PublicAddress address) {
        var signed = NimbusJwtDecoder.withJwkSource(keys)
                // Judged below.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        var lasting = new JwtTimestampValidator(SKEW);
        lasting.setAllowEmptyExpiryClaim(false);
        signed.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                lasting,
                new JwtTypeValidator(TYPE),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(AUDIENCE)),
                new JwtClaimValidator<String>(JwtClaimNames.JTI, id -> id != null && !id.isBlank()),
                // Where no name is configured it follows the port, which may change with a restart; the keys are ours
                // alone.
                new JwtClaimValidator<String>(
                        JwtClaimNames.ISS,
                        name -> name != null && (address.configured().isEmpty() || name.equals(address.issuer())))));
        this.decoder = signed;
    }

    @Override
    public Jwt decode(String token) {
        return decoder.decode(token);
    }
}
