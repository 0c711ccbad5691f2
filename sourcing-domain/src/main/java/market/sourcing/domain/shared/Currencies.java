package market.sourcing.domain.shared;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/** ISO 4217, as far as goods can be paid in it: funds codes and metals without minor units are not known here. */
public final class Currencies {
    private Currencies() {}

    /**
     * Reads an ISO 4217 code.
     *
     * @throws Refused {@link RefusalCode#UNKNOWN_CURRENCY}
     */
    public static Currency of(String code) {
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException notInTheStandard) {
            // refused below, as a code without minor units is
        }
        throw new Refused(
                RefusalCode.UNKNOWN_CURRENCY,
                "The currency is not an ISO 4217 code for payments.",
                Map.of("field", "currency"));
    }

    /**
     * Holds where one currency must rule.
     *
     * @throws Refused {@link RefusalCode#CURRENCIES_DIFFER}
     */
    public static void requireSame(Currency one, Currency other) {
        if (!one.equals(other)) {
            throw differ(one, other);
        }
    }

    static Refused differ(Currency one, Currency other) {
        return new Refused(
                RefusalCode.CURRENCIES_DIFFER,
                "All amounts here are in one currency.",
                Map.of("currencies", List.of(one.getCurrencyCode(), other.getCurrencyCode())));
    }

    static int minorDigits(Currency currency) {
        return currency.getDefaultFractionDigits();
    }
}
