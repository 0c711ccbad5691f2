package market.sourcing.api.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What many amounts come to, which may be more than one can be.
 *
 * @param minor in minor units of the currency, such as cents; every digit of it, however many there are
 * @param currency ISO 4217
 */
public record SumBody(BigInteger minor, String currency) {

    /**
     * As it is shown.
     *
     * @param minor without a fraction
     */
    public static SumBody shown(BigDecimal minor, String currency) {
        return new SumBody(minor.toBigIntegerExact(), currency);
    }
}
