package market.sourcing.domain.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/** The price of one piece: positive, at most 10,000,000, with at most 4 decimals. Stored as text with exactly 4. */
public record UnitPrice(BigDecimal value, Currency currency) {
    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    public UnitPrice {
        if (value.signum() <= 0
                || value.compareTo(MOST) > 0
                || value.stripTrailingZeros().scale() > DECIMALS) {
            throw new Refused(
                    RefusalCode.INVALID_VALUE,
                    "A unit price is above 0, at most 10,000,000 and has at most 4 decimals.",
                    Map.of("field", "price"));
        }
        value = value.setScale(DECIMALS);
    }

    public static UnitPrice of(String value, String currency) {
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
}
