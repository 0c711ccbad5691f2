package market.sourcing.domain.factory;

import java.util.Locale;
import java.util.regex.Pattern;
import market.sourcing.domain.shared.Refused;

/**
 * The number a factory is taxed under, as on its business licence: upper case without blanks, 5 to 30 letters, digits or
 * hyphens. Unique in its country.
 */
public record TaxNumber(Country country, String number) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]{5,30}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_AS_WRITTEN = 60;

    public TaxNumber {
        if (number.length() > MOST_AS_WRITTEN) {
            throw invalid();
        }
        number = BLANKS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(number).matches()) {
            throw invalid();
        }
    }

    /** The value that is reserved: country, slash, number. */
    public String inCountry() {
        return country.code() + "/" + number;
    }

    private static Refused invalid() {
        return Refused.invalid("taxNumber", "A tax number is 5 to 30 letters, digits or hyphens.");
    }
}
