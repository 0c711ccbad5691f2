package market.sourcing.domain.shared;

import java.util.Map;
import java.util.regex.Pattern;

/** Text that people wrote, made safe to store and show: no blanks around it, bounded, no control characters. */
public final class Texts {
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Texts() {}

    /**
     * The text without blanks around it, of which something can be seen.
     *
     * @param most the greatest length in characters (code points)
     * @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field
     */
    public static String bounded(String field, String text, int most) {
        var bare = kept(field, text, most);
        requireSeen(field, bare);
        return bare;
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field, where nothing of the text can be seen */
    public static void requireSeen(String field, String text) {
        if (Unseen.only(text)) {
            throw Refused.invalid(field, "This text can't be empty.");
        }
    }

    /** The same of a text that stored events have too: earlier releases took some of which nothing can be seen. */
    public static String kept(String field, String text, int most) {
        if (text.length() > 4 * most) {
            throw tooLong(field, most);
        }
        var bare = text.strip();
        if (bare.isEmpty()) {
            throw Refused.invalid(field, "This text can't be empty.");
        }
        if (bare.codePointCount(0, bare.length()) > most) {
            throw tooLong(field, most);
        }
        if (bare.codePoints().anyMatch(Texts::misleads)) {
            throw Refused.invalid(field, "This text has characters that can't be shown.");
        }
        return bare;
    }

    /**
     * The same of a text that may have several lines and tabs: every kind of line end is a line feed.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field
     */
    public static String prose(String field, String text, int most) {
        if (text.length() > 4 * most) {
            throw tooLong(field, most);
        }
        var bare = LINE_END.matcher(text).replaceAll("\n").strip();
        // Its lines are bounded as one text would be: a blank stands for what a single line can't have.
        bounded(field, bare.replace('\n', ' ').replace('\t', ' '), most);
        return bare;
    }

    private static Refused tooLong(String field, int most) {
        return new Refused(RefusalCode.INVALID_VALUE, "This text is too long.", Map.of("field", field, "most", most));
    }

    /** Control characters, broken surrogates, line separators, and the marks that turn the reading direction around. */
    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT ->
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
            default -> false;
        };
    }
}
