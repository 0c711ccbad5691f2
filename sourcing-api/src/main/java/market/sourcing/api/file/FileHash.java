package market.sourcing.api.file;

import java.util.regex.Pattern;
import market.sourcing.domain.shared.Refused;

/** What files are called by: the hash of their bytes. */
public final class FileHash {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private FileHash() {}

    /** @throws Refused {@code INVALID_VALUE} of {@code sha256} */
    public static String checked(String text) {
        if (!HASH.matcher(text).matches()) {
            throw Refused.invalid("sha256", "This is 64 lower-case hexadecimal digits.");
        }
        return text;
    }
}
