package market.sourcing.domain.shared;

/** What can't be seen in a text: blanks of any width, the no-break ones too, and characters without any width. */
public final class Unseen {
    private Unseen() {}

    public static boolean only(String text) {
        return text.codePoints().allMatch(Unseen::is);
    }

    public static boolean is(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || hasNoWidth(character)
                || isFiller(character);
    }

    /**
     * Soft hyphens, joiners, marks of order and of direction, which of two looks a letter has, and what Unicode keeps free for more
     * of them.
     */
    public static boolean hasNoWidth(int character) {
        return Character.getType(character) == Character.FORMAT
                || character == 0x034F
                || character == 0x17B4
                || character == 0x17B5
                || isOf(0x180B, 0x180F, character)
                || isOf(0x2060, 0x206F, character)
                || isOf(0xFE00, 0xFE0F, character)
                || isOf(0xFFF0, 0xFFF8, character)
                || isOf(0xE0000, 0xE0FFF, character);
    }

    private static boolean isOf(int first, int last, int character) {
        return character >= first && character <= last;
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
