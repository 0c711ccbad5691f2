package market.sourcing.domain.rate;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * What 1 of the base comes to: a decimal above 0 with at most 9 digits before the point and 12 behind it, exactly as it was posted. That
 * holds the dearest currency in the cheapest, and the other way round with six figures that count.
 */
public record RateValue(BigDecimal value) {
    private static final int WHOLE_DIGITS = 9;
    private static final int DECIMALS = 12;
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,12})?");

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code rate} */
    public RateValue {
        if (isAbsurd(value) || value.signum() <= 0) {
            throw invalid();
        }
        value = value.stripTrailingZeros();
        if (value.scale() > DECIMALS || value.precision() - value.scale() > WHOLE_DIGITS) {
            throw invalid();
        }
    }

    /**
     * Reads a plain decimal such as 3650.25; no sign, no exponent.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code rate}
     */
    public static RateValue of(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw invalid();
        }
        return new RateValue(new BigDecimal(text));
    }

    /** The stored form: a plain decimal without zeros at its end. */
    public String text() {
        return value.toPlainString();
    }

    // Arithmetic on 1E-1000000 would write out a million digits: its size is looked at before its value.
    private static boolean isAbsurd(BigDecimal value) {
        return Math.abs((long) value.scale()) > 40 || value.unscaledValue().bitLength() > 256;
    }

    private static Refused invalid() {
        return Refused.invalid(
                "rate", "A rate is a plain decimal above 0 with at most 9 digits before the point and 12 behind it.");
    }
}
