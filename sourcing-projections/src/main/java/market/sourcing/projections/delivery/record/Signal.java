package market.sourcing.projections.delivery.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** So many of so many. */
public record Signal(long numerator, long denominator) {
    private static final int PLACES = 4;

    /** From 0 to 1 with 4 decimals, rounded half-up; empty where there are too few to tell. */
    public Optional<BigDecimal> rate() {
        return denominator < RecordRules.LEAST_SAMPLE
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP));
    }
}
