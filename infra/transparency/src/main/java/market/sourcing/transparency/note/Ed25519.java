package market.sourcing.transparency.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Keys as RFC 8032 writes them, in 32 bytes, and as Java wants them, with the name of the curve before (RFC 8410). */
final class Ed25519 {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";
    private static final byte[] BEFORE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static PublicKey key(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has %d bytes, not %d".formatted(KEY_BYTES, raw.length));
        }
        var encoded = Arrays.copyOf(BEFORE_KEY, BEFORE_KEY.length + KEY_BYTES);
        System.arraycopy(raw, 0, encoded, BEFORE_KEY.length, KEY_BYTES);
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no key of Ed25519", e);
        }
    }

    static byte[] raw(PublicKey key) {
        var encoded = key.getEncoded();
        if (encoded.length != BEFORE_KEY.length + KEY_BYTES
                || !Arrays.equals(BEFORE_KEY, Arrays.copyOf(encoded, BEFORE_KEY.length))) {
            throw new IllegalArgumentException("This is no key of Ed25519, but of " + key.getAlgorithm());
        }
        return Arrays.copyOfRange(encoded, BEFORE_KEY.length, encoded.length);
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
