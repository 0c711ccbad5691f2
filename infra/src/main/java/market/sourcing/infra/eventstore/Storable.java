package market.sourcing.infra.eventstore;

/** Text as PostgreSQL keeps it: without the null character, and of whole characters. */
final class Storable {
    private Storable() {}

    static boolean is(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0
                    || (Character.isSurrogate(c)
                            && !Character.isSurrogatePair(c, at + 1 < text.length() ? text.charAt(at + 1) : c))) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                at++;
            }
        }
        return true;
    }

    /** What can be kept of it. */
    static String cut(String text, int longest) {
        return text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
