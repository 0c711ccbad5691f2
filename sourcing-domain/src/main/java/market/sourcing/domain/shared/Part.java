package market.sourcing.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So much of so many. */
public final class Part {
    private Part() {}

    /**
     * Rounded half-up to minor units; nothing of nothing. Exact however large the amount is.
     *
     * @param of at most {@code all}
     */
    public static long of(long amountMinor, long of, long all) {
        return all == 0
                ? 0
                : BigDecimal.valueOf(amountMinor)
                        .multiply(BigDecimal.valueOf(of))
                        .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
