package market.sourcing.api.imports.csv;

import java.text.Normalizer;

/**
 * What can't be seen in a text: blanks of any width, the no-break ones too, and characters without any width. Spreadsheets and
 * web pages leave them around what people copy.
 */
public final class Blanks {
    private Blanks() {}

    public static boolean only(String text) {
        return text.codePoints().allMatch(Blanks::is);
    }

    /** Without what can't be seen at its ends. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (from < to && is(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /**
     * The one form of all ways to write the same key: nothing without width, one plain blank where there are some, nothing at the
     * ends, and one way to write a letter with its accent (NFC).
     */
    public static String key(String text) {
        var key = new StringBuilder(text.length());
        text.codePoints().filter(each -> !isWithoutWidth(each)).forEach(each -> {
            if (!is(each)) {
                key.appendCodePoint(each);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        });
        return Normalizer.normalize(stripped(key.toString()), Normalizer.Form.NFC);
    }

    static boolean is(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || isWithoutWidth(character)
                || isFiller(character);
    }

    private static boolean isWithoutWidth(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    /** Letters of Hangul and a sign of Braille that stand for nothing. */
    private static boolean isFiller(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x2800;
    }
}
