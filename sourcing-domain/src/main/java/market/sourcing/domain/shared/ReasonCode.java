package market.sourcing.domain.shared;

import java.util.regex.Pattern;

/**
 * A provider's word for why, such as 10.4 or FRAUD: 1 to 64 letters, digits, dots, hyphens and underscores. A code and no text,
 * because it is kept for good, and shown.
 *
 * @throws Refused {@link RefusalCode#INVALID_VALUE}
 */
public record ReasonCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public ReasonCode {
        if (!SHAPE.matcher(value).matches()) {
            throw Refused.invalid("reasonCode", "A code has letters, digits, dots, hyphens and underscores.");
        }
    }
}
