package market.sourcing.infra.imports.order.profile;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether a text in windows-1252 reads like a western language. Any bytes are characters of it; those of other encodings come in
 * longer runs, as capitals within words and as signs between letters.
 */
final class WesternText {
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F\\u00A0]+");
    /** As in Größe, ação and créée. */
    private static final int LONGEST_RUN = 2;
    /** Of so many characters one may be odd. */
    private static final int PER_ODD_ONE = 20;

    private static final int FIRST_LETTER = 0xC0;
    private static final String OTHER_LETTERS = "ŠšŽžŒœŸ";
    /** Letters of Icelandic, where neighbours of this encoding have letters of Turkish, Czech and Vietnamese. */
    private static final String ELSEWHERE_OTHERS = "ðþýÐÞÝ";

    private static final String SIGNS = "€‚„“”–—…•™©®°§£«»¡¿ºª½¼¾²³×±µ¢¥†";
    private static final String SIGNS_WITHIN_WORDS = "’‘´·";

    private static final char SOFT_HYPHEN = '\u00AD';

    private WesternText() {}

    static boolean is(String text) {
        int all = 0;
        int odd = 0;
        var runs = BEYOND_ASCII.matcher(text);
        while (runs.find()) {
            all += runs.end() - runs.start();
            odd += odd(text, runs.start(), runs.end());
        }
        return odd * PER_ODD_ONE <= all;
    }

    private static int odd(String text, int from, int to) {
        return to - from > LONGEST_RUN
                ? to - from
                : (int) IntStream.range(from, to)
                        .filter(at -> !isUsual(text, at))
                        .count();
    }

    private static boolean isUsual(String text, int at) {
        char each = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char behind = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        if (isLetter(each)) {
            return !Character.isUpperCase(each) || !Character.isLetter(before) || Character.isUpperCase(before);
        }
        if (each == SOFT_HYPHEN) {
            return Character.isLetter(before) && Character.isLetter(behind);
        }
        return SIGNS_WITHIN_WORDS.indexOf(each) >= 0
                || (SIGNS.indexOf(each) >= 0 && !(Character.isLetter(before) && Character.isLetter(behind)));
    }

    private static boolean isLetter(char each) {
        return OTHER_LETTERS.indexOf(each) >= 0
                || (each >= FIRST_LETTER && Character.isLetter(each) && ELSEWHERE_OTHERS.indexOf(each) < 0);
    }
}
