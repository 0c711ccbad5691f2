package market.sourcing.domain.shared;

import java.util.Currency;
import java.util.Map;

/** ISO 4217, as far as goods can be paid in it: funds codes and metals without minor units are not known here. */
public final class Currencies {
    private Currencies() {}

    /** @throws Refused {@link RefusalCode#UNKNOWN_CURRENCY} */
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

    static int minorDigits(Currency currency) {
        return currency.getDefaultFractionDigits();
    }
}
