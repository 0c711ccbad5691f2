package market.sourcing.projections.text;

import java.lang.Character.UnicodeScript;

/** How a letter takes part in terms. Scripts without blanks are told apart, so that no pair mixes two of them. */
enum Script {
    /** blanks, punctuation, symbols */
    NONE,
    /** Latin and every script that separates words; digits */
    SPACED,
    HAN,
    HANGUL,
    KANA,
    SOUTH_EAST_ASIAN;

    boolean isPaired() {
        return ordinal() > SPACED.ordinal();
    }

    /** A mark belongs to the letter before it. */
    static Script of(int letter, Script before) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> before;
            default -> Character.isLetterOrDigit(letter) ? of(letter) : NONE;
        };
    }

    private static Script of(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN -> HAN;
            case HANGUL -> HANGUL;
            case HIRAGANA, KATAKANA -> KANA;
            case THAI, LAO, KHMER, MYANMAR -> SOUTH_EAST_ASIAN;
            default -> letter == '\u30fc' ? KANA : SPACED;
        };
    }
}
