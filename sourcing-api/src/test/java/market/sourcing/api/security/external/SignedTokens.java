package market.sourcing.api.security.external;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** An issuer's hand: access tokens as they should be, and whatever a test changes of them. */
public final class SignedTokens {
    private final String issuer;
    private final RSAKey key;

    public SignedTokens(String issuer, String keyId) {
        this.issuer = issuer;
        try {
            this.key = new RSAKeyGenerator(2048).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public JWKSet published() {
        return new JWKSet(List.of(key)).toPublicJWKSet();
    }

    public String access(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed("at+jwt", change);
    }

    public String signed(String type, UnaryOperator<JWTClaimsSet.Builder> change) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(type.isEmpty() ? null : new JOSEObjectType(type));
        try {
            return signed(header.build(), new RSASSASigner(key), change);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with what everybody knows. */
    String signedWithThePublicKey(UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var text = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(key.getKeyID())
                    .type(new JOSEObjectType("at+jwt"));
            return signed(header.build(), new MACSigner(text), change);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned(UnaryOperator<JWTClaimsSet.Builder> change) {
        return new PlainJWT(change.apply(usual()).build()).serialize();
    }

    private String signed(JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var token = new SignedJWT(header, change.apply(usual()).build());
        token.sign(signer);
        return token.serialize();
    }

    private JWTClaimsSet.Builder usual() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("anna")
                .audience("marketplace")
                .issueTime(Date.from(now.minus(Duration.ofHours(1))))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }
}
