package market.sourcing.domain.carrier;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of posts, after standard S10 of the Universal Postal Union ("Identification of postal items: 13-character
 * identifier"): two letters for the service, eight digits, a check digit, and the ISO 3166-1 country of the post, such
 * as {@code RA473124829GB}. Which letters stand for which service is not asked.
 *
 * <p>The check digit finds every wrong digit but one kind: remainders 0 and 6 share the check digit 5, so a wrong digit that
 * turns the one into the other is not seen.
 *
 * @param countries whose posts may have given the number out
 */
record S10(Set<String> countries) implements NumberFormat {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{9}[A-Z]{2}");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int SERIAL = 2;
    private static final int COUNTRY = 11;
    private static final int MODULUS = 11;

    S10 {
        countries = Set.copyOf(countries);
    }

    static S10 ofPost(String country) {
        return new S10(Set.of(country));
    }

    static S10 ofAnyPost() {
        return new S10(Set.of(Locale.getISOCountries()));
    }

    @Override
    public boolean fits(String number) {
        return SHAPE.matcher(number).matches()
                && countries.contains(number.substring(COUNTRY))
                && checkDigit(number.substring(SERIAL)) == Digits.at(number, SERIAL + WEIGHTS.length);
    }

    /** @param serial the first eight digits count */
    static int checkDigit(String serial) {
        int left = MODULUS - Digits.weighed(serial, WEIGHTS) % MODULUS;
        return switch (left) {
            case 10 -> 0;
            case 11 -> 5;
            default -> left;
        };
    }
}
