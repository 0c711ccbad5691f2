package market.sourcing.domain.carrier;

import java.util.regex.Pattern;

/**
 * FedEx Express: twelve digits, the last of which is the sum of the others by the weights 3, 1, 7, modulo 11 and then 10, such
 * as {@code 986578788855}. Source: "FedEx Express (12)" in github.com/jkeen/tracking_number_data.
 */
enum FedexFormat implements NumberFormat {
    FORMAT;

    private static final Pattern SHAPE = Pattern.compile("[0-9]{12}");
    private static final int[] WEIGHTS = {3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1};
    private static final int MODULUS = 11;

    @Override
    public boolean fits(String number) {
        return SHAPE.matcher(number).matches()
                && Digits.weighed(number, WEIGHTS) % MODULUS % 10 == Digits.at(number, WEIGHTS.length);
    }
}
