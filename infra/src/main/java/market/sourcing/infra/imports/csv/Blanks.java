package market.sourcing.infra.imports.csv;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import market.sourcing.domain.shared.Unseen;

/** What can't be seen in a text: spreadsheets and web pages leave it around what people copy. */
public final class Blanks {
    /** Characters of what may be a key; longer text is none, and its accents in one order would take minutes. */
    private static final int LONGEST_KEY = 1_000;

    private Blanks() {}

    public static boolean only(String text) {
        return Unseen.only(text);
    }

    /** Without what can't be seen at its ends. */
    public static String stripped(String text) {
        return without(Unseen::is, text);
    }

    /** The same of a text that is shown: the last of it without width may be part of a sign, as of a red heart. */
    public static String shown(String text) {
        return only(text) ? "" : without(each -> Unseen.is(each) && !Unseen.hasNoWidth(each), text);
    }

    private static String without(IntPredicate which, String text) {
        int from = 0;
        int to = text.length();
        while (from < to && which.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (from < to && which.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /**
     * The one form of all ways to write the same key: nothing without width, one plain blank where there are some, nothing at the
     * ends, and one way to write a letter with its accent (NFC). What is too long for a key stays as it is
     * otherwise.
     */
    public static String key(String text) {
        var key = new StringBuilder(text.length());
        text.codePoints().filter(each -> !Unseen.hasNoWidth(each)).forEach(each -> {
            if (!Unseen.is(each)) {
                key.appendCodePoint(each);
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        });
        var bare = stripped(key.toString());
        return bare.length() > LONGEST_KEY ? bare : Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
