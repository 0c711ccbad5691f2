package market.sourcing.domain.order;

import java.util.Map;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Identifies returns without an order. Shape: {@code unlinked-return-} and 1 to 80 letters, digits or hyphens. */
public record UnlinkedReturnId(String value) {
    public static final String PREFIX = "unlinked-return-";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9][A-Za-z0-9-]{0,79}");

    public UnlinkedReturnId {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "An identifier here is " + PREFIX + " and 1 to 80 letters, digits or hyphens.",
                    Map.of("prefix", PREFIX));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
