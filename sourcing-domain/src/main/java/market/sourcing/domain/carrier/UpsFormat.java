package market.sourcing.domain.carrier;

import java.util.regex.Pattern;

/**
 * UPS: {@code 1Z}, six characters of the shipper's account, two of the service, seven of the parcel, and a check digit, such as
 * {@code 1Z5R89390357567127}. Letters count as 2 for A, 3 for B and so on, modulo 10; every second of the fifteen characters
 * counts twice; the check digit tops the sum up to a multiple of ten. Source: "UPS" in github.com/jkeen/tracking_number_data.
 */
enum UpsFormat implements NumberFormat {
    FORMAT;

    private static final Pattern SHAPE = Pattern.compile("1Z[A-Z0-9]{15}[0-9]");
    private static final int FIRST = 2;
    private static final int LAST = 17;
    private static final int MODULUS = 10;

    @Override
    public boolean fits(String number) {
        return SHAPE.matcher(number).matches() && sum(number) % MODULUS == 0;
    }

    private static int sum(String number) {
        int sum = Digits.at(number, LAST);
        for (int i = FIRST; i < LAST; i++) {
            sum += valueOf(number.charAt(i)) * (i % 2 == 0 ? 1 : 2);
        }
        return sum;
    }

    private static int valueOf(char character) {
        return character <= '9' ? character - '0' : (character - 'A' + 2) % MODULUS;
    }
}
