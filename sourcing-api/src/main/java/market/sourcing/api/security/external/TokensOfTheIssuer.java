package market.sourcing.api.security.external;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import market.sourcing.api.security.IssuerUnavailable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Accepts what the issuer signed as an access token for this marketplace, while it lasts, and nothing else of it. */
final class TokensOfTheIssuer implements JwtDecoder {
    private final JwtDecoder decoder;

    /**
     * @param audiences a token is meant for one of them
     * @param algorithms of signatures; what the token itself names beside them is refused
     */
    TokensOfTheIssuer(
            String issuer,
            JWKSource<SecurityContext> keys,
            Set<String> audiences,
            Set<SignatureAlgorithm> algorithms,
            IssuerProperties properties) {
        var signed = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms))
                // Judged below, with what the claims tell.
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        var lasting = new JwtTimestampValidator(properties.clockSkew());
        lasting.setAllowEmptyExpiryClaim(false);
        signed.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                lasting,
                new JwtIssuerValidator(issuer),
                meantFor(audiences),
                new IsAccessToken(properties.accessTokenClaims())));
        this.decoder = signed;
    }

    private static OAuth2TokenValidator<Jwt> meantFor(Set<String> audiences) {
        return new JwtClaimValidator<Collection<String>>(
                JwtClaimNames.AUD, named -> named != null && !Collections.disjoint(named, audiences));
    }

    /** @throws IssuerUnavailable when the issuer's keys can't be had */
    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException refused) {
            throw refused;
        } catch (JwtException noKeys) {
            throw new IssuerUnavailable("The issuer's keys can't be had.", noKeys);
        }
    }
}
