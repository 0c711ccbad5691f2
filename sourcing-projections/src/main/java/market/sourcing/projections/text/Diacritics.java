package market.sourcing.projections.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes off what people leave out when they type in a hurry: áo is found by ao, đầm by dam, and Größe by grosse. */
final class Diacritics {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Diacritics() {}

    static String off(String text) {
        if (isAscii(text)) {
            return text;
        }
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}
