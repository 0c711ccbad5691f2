package market.sourcing.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text (UTF-8), as lower-case hexadecimal digits. */
public final class Digests {
    private static final int BYTES_OF_AN_ID = 20;

    private Digests() {}

    /** All 64 digits. */
    public static String of(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** The first 40 digits: as many as an identifier needs to be nobody else's. */
    public static String forId(String text) {
        return HexFormat.of().formatHex(sha256(text), 0, BYTES_OF_AN_ID);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException notAJavaPlatform) {
            throw new IllegalStateException(notAJavaPlatform);
        }
    }
}
