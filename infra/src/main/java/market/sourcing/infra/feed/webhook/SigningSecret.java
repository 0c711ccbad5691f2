package market.sourcing.infra.feed.webhook;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's messages are signed with, in both ways of Standard Webhooks: {@code v1}, HMAC-SHA256 with a secret that both sides have, and {@code v1a},
 * Ed25519 (RFC 8032) with a key of which the agent has the public half only.
 */
public final class SigningSecret {
    /** Of either part. */
    static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final byte[] shared;
    private final KeyPair pair;

    /**
     * The secret.
     *
     * @param shared {@value #BYTES} bytes
     * @param seed of the private key, {@value #BYTES} bytes
     */
    SigningSecret(byte[] shared, byte[] seed) {
        this.shared = shared.clone();
        this.pair = pair(seed);
    }

    /** The JDK makes a public key only together with the private one, which is the first that its source of chance gives. */
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Given extends SecureRandom {
        @Serial
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] asked) {
            System.arraycopy(bytes, 0, asked, 0, asked.length);
        }
    }

    /** For {@code v1}: {@code whsec_} and base 64. */
    public String shared() {
        return "whsec_" + BASE64.encodeToString(shared);
    }

    /** For {@code v1a}: {@code whpk_} and base 64 of the 32 bytes. */
    public String publicKey() {
        var encoded = pair.getPublic().getEncoded();
        return "whpk_" + BASE64.encodeToString(Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length));
    }

    /** Both signatures, with a blank between. */
    String signatures(String id, long seconds, byte[] body) {
        var begin = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(shared, HMAC));
            mac.update(begin);
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(begin);
            signature.update(body);
            return "v1," + BASE64.encodeToString(mac.doFinal(body)) + " v1a," + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return publicKey();
    }
}
