package market.sourcing.infra.imports.order.profile;

import java.util.Optional;
import market.sourcing.infra.imports.csv.Blanks;

/**
 * A number as a field has it, its signs and marks in one form each.
 *
 * @param negative with a minus of any kind in front of it or, as some ledgers write it, behind it
 * @param digits and marks: {@code . , '} and plain blanks
 */
record WrittenNumber(boolean negative, String digits) {
    private static final int LONGEST = 40;
    private static final String MINUS = "-\u2212\u2010\u2011\uFF0D";
    private static final String APOSTROPHES = "'\u2019\u02BC\u2032";

    /** Empty where the field has something that no number has. */
    static Optional<WrittenNumber> of(String field) {
        var text = Blanks.key(field);
        if (text.isEmpty() || text.length() > LONGEST || isBroken(Blanks.stripped(field))) {
            return Optional.empty();
        }
        boolean before = isMinus(text.charAt(0));
        boolean behind = !before && isMinus(text.charAt(text.length() - 1));
        var bare = Blanks.stripped(text.substring(before ? 1 : 0, text.length() - (behind ? 1 : 0)));
        var digits = new StringBuilder();
        for (int at = 0; at < bare.length(); at++) {
            char one = form(bare.charAt(at));
            if (one == 0) {
                return Optional.empty();
            }
            digits.append(one);
        }
        return digits.chars().anyMatch(Character::isDigit)
                ? Optional.of(new WrittenNumber(before || behind, digits.toString()))
                : Optional.empty();
    }

    /** Two numbers that stand above or beside each other in one cell are not one. */
    private static boolean isBroken(String field) {
        return field.chars().anyMatch(each -> switch (Character.getType(each)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }

    private static boolean isMinus(char character) {
        return MINUS.indexOf(character) >= 0;
    }

    /** 0 for what no number has. Digits of any script are digits. */
    private static char form(char character) {
        if (Character.isDigit(character)) {
            return (char) ('0' + Character.digit(character, 10));
        }
        if (APOSTROPHES.indexOf(character) >= 0) {
            return '\'';
        }
        return character == '.' || character == ',' || character == ' ' ? character : 0;
    }
}
