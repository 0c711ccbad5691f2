package market.sourcing.api.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The client's key for one creation. The id of what is created is derived from the caller, the kind and the key, so that
 * a repeat, on any node and at any time, meets the same thing.
 */
public final class CreationKey {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int ID_DIGITS = 32;

    private final String digest;

    private CreationKey(String digest) {
        this.digest = digest;
    }

    /**
     * The key that a caller sent.
     *
     * @param kind what is created, such as orders
     * @throws ProblemException when the header is missing or not 1 to 255 visible ASCII characters
     */
    public static CreationKey of(@Nullable String header, AccountId caller, String kind) {
        if (header == null || header.isEmpty()) {
            throw new ProblemException(
                    ApiCode.IDEMPOTENCY_KEY_MISSING,
                    "Send the header " + HEADER + ": a text of your own that is the same when you repeat this request.",
                    Map.of("header", HEADER));
        }
        if (!SHAPE.matcher(header).matches()) {
            throw new ProblemException(
                    ApiCode.IDEMPOTENCY_KEY_MALFORMED,
                    "The header " + HEADER + " is 1 to 255 visible ASCII characters.",
                    Map.of("header", HEADER));
        }
        return new CreationKey(sha256(kind + " " + caller.value() + " " + header));
    }

    /** Such as order-3f1c…: the prefix and 32 hexadecimal digits. */
    public String id(String prefix) {
        return prefix + digest.substring(0, ID_DIGITS);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
