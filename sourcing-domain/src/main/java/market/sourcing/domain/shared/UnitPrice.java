package market.sourcing.domain.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** The price of one piece: positive, at most 10,000,000, with at most 4 decimals. Stored as text with exactly 4. */
public record UnitPrice(BigDecimal value, Currency currency) {
    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");

    public UnitPrice {
        if (isAbsurd(value)
                || value.signum() <= 0
                || value.compareTo(MOST) > 0
                || value.stripTrailingZeros().scale() > DECIMALS) {
            throw invalid();
        }
        value = value.setScale(DECIMALS);
    }

    /**
     * Reads a plain decimal such as 6.1 or 6.1000; no sign, no exponent.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE}, {@link RefusalCode#UNKNOWN_CURRENCY}
     */
    public static UnitPrice of(String value, String currency) {
        if (!PLAIN.matcher(value).matches()) {
            throw invalid();
        }
        return new UnitPrice(new BigDecimal(value), Currencies.of(currency));
    }

    /** What a line of this many pieces costs: rounded half-up to minor units, once. */
    public Money times(Quantity quantity) {
        return Money.rounded(value.multiply(BigDecimal.valueOf(quantity.units())), currency);
    }

    public boolean isBelow(UnitPrice other) {
        return value.compareTo(other.value) < 0;
    }

    /** The stored form: a plain decimal with 4 places. */
    public String text() {
        return value.toPlainString();
    }

    // Arithmetic on 1E-1000000 would write out a million digits: its size is looked at before its value.
    private static boolean isAbsurd(BigDecimal value) {
        return Math.abs((long) value.scale()) > 20 || value.unscaledValue().bitLength() > 128;
    }

    private static Refused invalid() {
        return Refused.invalid("price", "A unit price is above 0, at most 10,000,000 and has at most 4 decimals.");
    }
}
