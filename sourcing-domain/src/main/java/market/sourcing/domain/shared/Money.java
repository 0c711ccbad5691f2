package market.sourcing.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in minor units (cents, fen) of an ISO 4217 currency. May be negative; never overflows silently. */
public record Money(long minor, Currency currency) {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads the stored form.
     *
     * @throws Refused {@link RefusalCode#UNKNOWN_CURRENCY}
     */
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currencies.of(currencyCode));
    }

    /**
     * Rounds half-up to minor units: the one rounding that an order line, or what is converted, goes through.
     *
     * @throws Refused {@link RefusalCode#AMOUNT_TOO_LARGE}
     */
    public static Money rounded(BigDecimal amount, Currency currency) {
        var minor = amount.movePointRight(Currencies.minorDigits(currency)).setScale(0, RoundingMode.HALF_UP);
        try {
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException tooLarge) {
            throw amountTooLarge();
        }
    }

    /**
     * Adds exactly.
     *
     * @throws Refused {@link RefusalCode#CURRENCIES_DIFFER}, {@link RefusalCode#AMOUNT_TOO_LARGE}
     */
    public Money plus(Money other) {
        Currencies.requireSame(currency, other.currency);
        try {
            return new Money(Math.addExact(minor, other.minor), currency);
        } catch (ArithmeticException tooLarge) {
            throw amountTooLarge();
        }
    }

    /**
     * Takes away exactly; the rest may be negative.
     *
     * @throws Refused {@link RefusalCode#CURRENCIES_DIFFER}, {@link RefusalCode#AMOUNT_TOO_LARGE}
     */
    public Money minus(Money other) {
        return plus(other.negated());
    }

    /** The larger of two amounts of one currency. */
    public Money atLeast(Money other) {
        return minus(other).isPositive() ? this : other;
    }

    /** The smaller of two amounts of one currency. */
    public Money atMost(Money other) {
        return minus(other).isPositive() ? other : this;
    }

    public Money negated() {
        try {
            return new Money(Math.negateExact(minor), currency);
        } catch (ArithmeticException tooLarge) {
            throw amountTooLarge();
        }
    }

    /**
     * So many times as much, exactly.
     *
     * @throws Refused {@link RefusalCode#AMOUNT_TOO_LARGE}
     */
    public Money times(long factor) {
        try {
            return new Money(Math.multiplyExact(minor, factor), currency);
        } catch (ArithmeticException tooLarge) {
            throw amountTooLarge();
        }
    }

    /** The part of so many ten-thousandths, rounded half-up to minor units. */
    public Money share(BasisPoints part) {
        return rounded(amount().multiply(BigDecimal.valueOf(part.points(), 4)), currency);
    }

    /** In whole units of the currency, with as many decimals as it has minor digits. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Currencies.minorDigits(currency));
    }

    public boolean isPositive() {
        return minor > 0;
    }

    private static Refused amountTooLarge() {
        return new Refused(RefusalCode.AMOUNT_TOO_LARGE, "The amount is larger than the marketplace can book.");
    }
}
