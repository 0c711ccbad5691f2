package market.sourcing.domain.rate;

import java.util.Currency;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * Two currencies in one direction. A rate of CNY-VND says what 1 yuan comes to in dong; it never converts dong into yuan, because the
 * inverse of a rounded rate is another rate.
 *
 * @param base what is converted
 * @param quote what it comes to
 */
public record CurrencyPair(Currency base, Currency quote) {
    private static final int CODE = 3;
    private static final int BOTH = 2 * CODE + 1;

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code quote} */
    public CurrencyPair {
        if (base.equals(quote)) {
            throw Refused.invalid("quote", "A rate of exchange is between two currencies.");
        }
    }

    /**
     * Reads the name of a pair.
     *
     * @throws Refused {@link RefusalCode#INVALID_VALUE}, {@link RefusalCode#UNKNOWN_CURRENCY}
     */
    public static CurrencyPair named(String name) {
        if (name.length() != BOTH || name.charAt(CODE) != '-') {
            throw Refused.invalid("pair", "A pair is two ISO 4217 codes with a hyphen between, such as CNY-VND.");
        }
        return new CurrencyPair(Currencies.of(name.substring(0, CODE)), Currencies.of(name.substring(CODE + 1)));
    }

    /** Such as CNY-VND. */
    public String name() {
        return base.getCurrencyCode() + "-" + quote.getCurrencyCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
