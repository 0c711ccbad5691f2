package market.sourcing.api.idempotency;

import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Digests;
import org.jspecify.annotations.Nullable;

/**
 * The client's key for one creation. The id of what is created is derived from the caller, the kind and the key, so that
 * a repeat, on any node and at any time, meets the same thing.
 */
public final class CreationKey {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int ID_DIGITS = 32;

    /** Whoever knows it can repeat the request: it is shown nowhere. */
    private final String sent;

    private CreationKey(String sent) {
        this.sent = sent;
    }

    /**
     * The key that a caller sent.
     *
     * @throws ProblemException when the header is missing or not 1 to 255 visible ASCII characters
     */
    public static CreationKey of(@Nullable String header) {
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
        return new CreationKey(header);
    }

    /**
     * Such as order-3f1c…: the prefix and 32 hexadecimal digits.
     *
     * @param kind what is created, such as orders
     */
    public String id(String prefix, String kind, AccountId creator) {
        var told = kind + " " + creator.value() + " " + sent;
        return prefix + Digests.of(told).substring(0, ID_DIGITS);
    }
}
