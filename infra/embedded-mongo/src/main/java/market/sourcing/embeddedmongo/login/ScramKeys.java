package market.sourcing.embeddedmongo.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What the server of SCRAM-SHA-256 knows of a login (RFC 5802, section 3): enough to check a proof, not to make one. */
final class ScramKeys {
    /** The least that RFC 7677 names and drivers accept; the secret is random, so that more of them add nothing. */
    static final int ITERATIONS = 4096;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final String HMAC = "HmacSHA256";

    private final String user;
    private final String salt;
    private final byte[] storedKey;
    private final byte[] serverKey;

    ScramKeys(MongoLogin login) {
        var bytes = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(bytes);
        var salted = salted(login.secret(), bytes);
        this.user = login.user();
        this.salt = Base64.getEncoder().encodeToString(bytes);
        this.storedKey = sha256(hmac(salted, "Client Key"));
        this.serverKey = hmac(salted, "Server Key");
    }

    boolean areOf(String name) {
        return user.equals(name);
    }

    /** Base64. */
    String salt() {
        return salt;
    }

    /** Whether whoever sent the proof knows the secret. */
    boolean prove(byte[] proof, String authMessage) {
        var signature = hmac(storedKey, authMessage);
        if (proof.length != signature.length) {
            return false;
        }
        var clientKey = new byte[proof.length];
        for (int at = 0; at < proof.length; at++) {
            clientKey[at] = (byte) (proof[at] ^ signature[at]);
        }
        return MessageDigest.isEqual(sha256(clientKey), storedKey);
    }

    /** Base64 of what tells the client that the server knows the login too. */
    String signature(String authMessage) {
        return Base64.getEncoder().encodeToString(hmac(serverKey, authMessage));
    }

    private static byte[] salted(String secret, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
