package market.sourcing.domain.shared;

import java.util.Map;

/** The one shape of all identifiers: a readable prefix and a tail that is safe in a path, a log line and a file name. */
final class Ids {
    private static final int LONGEST_TAIL = 80;

    private Ids() {}

    static void check(String value, String prefix) {
        if (!value.startsWith(prefix) || !isTail(value, prefix.length())) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "An identifier here is " + prefix + " and 1 to 80 letters, digits or hyphens.",
                    Map.of("prefix", prefix));
        }
    }

    /** By hand: a stock that is read back checks thousands of them. */
    private static boolean isTail(String value, int from) {
        int length = value.length() - from;
        if (length < 1 || length > LONGEST_TAIL || value.charAt(from) == '-') {
            return false;
        }
        for (int at = from; at < value.length(); at++) {
            if (!isSign(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == '-';
    }
}
