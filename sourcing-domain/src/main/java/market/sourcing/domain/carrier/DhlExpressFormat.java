package market.sourcing.domain.carrier;

import java.util.regex.Pattern;

/**
 * DHL Express: the ten digits of a waybill, the last of which is the number before it modulo 7, such as {@code 3318810025}.
 * Source: "DHL Express" in github.com/jkeen/tracking_number_data.
 */
enum DhlExpressFormat implements NumberFormat {
    FORMAT;

    private static final Pattern SHAPE = Pattern.compile("[0-9]{10}");
    private static final int SERIAL = 9;
    private static final int MODULUS = 7;

    @Override
    public boolean fits(String number) {
        return SHAPE.matcher(number).matches()
                && Integer.parseInt(number, 0, SERIAL, 10) % MODULUS == Digits.at(number, SERIAL);
    }
}
