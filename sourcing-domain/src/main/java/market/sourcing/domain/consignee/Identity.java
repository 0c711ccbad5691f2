package market.sourcing.domain.consignee;

import java.util.regex.Pattern;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Texts;

/**
 * Who a person is, for customs. In no command and no event, and in no text: it goes from the request to where it is sealed.
 *
 * @param name as in the document, 1 to 100 characters
 * @param address where the goods go, 1 to 500 characters in any number of lines
 * @param telephone digits, blanks and hyphens, brackets, and a plus sign in front; 5 to 15 digits, as ITU-T E.164 has it
 * @param document what the number is of
 * @param number of the document: 4 to 40 letters, digits, blanks, hyphens or slashes
 */
public record Identity(String name, String address, String telephone, DocumentKind document, String number) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 /-]{2,38}[A-Za-z0-9]");

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field; it never says what was in it */
    public Identity {
        name = name(name);
        address = address(address);
        telephone = telephone(telephone);
        number = number(number);
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code name} */
    public static String name(String text) {
        return Texts.bounded("name", text, LONGEST_NAME);
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code address} */
    public static String address(String text) {
        return Texts.prose("address", text, LONGEST_ADDRESS);
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code telephone} */
    public static String telephone(String text) {
        var digits = NOT_A_DIGIT.matcher(text).replaceAll("").length();
        if (!TELEPHONE.matcher(text).matches() || digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
            throw Refused.invalid(
                    "telephone", "A telephone number has 5 to 15 digits, and a plus sign in front of its country.");
        }
        return text;
    }

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code number} */
    public static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Refused.invalid(
                    "number", "The number of a document is 4 to 40 letters, digits, blanks, hyphens or slashes.");
        }
        return text;
    }

    /** Of nobody in particular: what is printed ends in logs. */
    @Override
    public String toString() {
        return "an identity";
    }
}
