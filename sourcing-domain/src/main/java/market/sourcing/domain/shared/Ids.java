package market.sourcing.domain.shared;

import java.util.Map;
import java.util.regex.Pattern;

/** The one shape of all identifiers: a readable prefix and a tail that is safe in a path, a log line and a file name. */
final class Ids {
    private static final Pattern TAIL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,79}");

    private Ids() {}

    static void check(String value, String prefix) {
        if (!value.startsWith(prefix)
                || !TAIL.matcher(value.substring(prefix.length())).matches()) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "An identifier here is " + prefix + " and 1 to 80 letters, digits or hyphens.",
                    Map.of("prefix", prefix));
        }
    }
}
