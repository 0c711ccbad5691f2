package market.sourcing.projections.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.Unseen;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of letters and digits in one kind of script.
 *
 * @param text folded: width, case and, outside paired scripts, diacritics
 * @param paired whether the script writes no blanks between words
 */
record Run(String text, boolean paired) {
    /** Longer input is cut; NFKC may make one character eighteen. */
    private static final int MOST_CHARACTERS = 2000;

    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s(?![\\p{L}\\p{Nd}])");

    /** The runs of a text in its order. */
    static List<Run> of(String text) {
        var runs = new ArrayList<Run>();
        split(normal(text), runs::add);
        return runs;
    }

    private static String normal(String text) {
        var wide = Normalizer.normalize(cut(seen(text)), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return cut(POSSESSIVE.matcher(wide).replaceAll(" "));
    }

    private static String seen(String text) {
        return text.codePoints()
                .filter(each -> !Unseen.hasNoWidth(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = MOST_CHARACTERS;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static void split(String text, Consumer<Run> runs) {
        int start = 0;
        Script current = Script.NONE;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            var script = Script.of(letter, current);
            if (script != current) {
                end(text.substring(start, i), current, runs);
                start = i;
                current = script;
            }
            i += Character.charCount(letter);
        }
        end(text.substring(start), current, runs);
    }

    private static void end(String text, Script script, Consumer<Run> runs) {
        var run = run(text, script);
        if (run != null) {
            runs.accept(run);
        }
    }

    private static @Nullable Run run(String text, Script script) {
        if (script == Script.NONE) {
            return null;
        }
        var folded = script.isPaired() ? text : Diacritics.off(text);
        return folded.isEmpty() ? null : new Run(folded, script.isPaired());
    }
}
