package market.sourcing.api.record;

import java.math.BigDecimal;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.projections.delivery.record.Signal;
import org.jspecify.annotations.Nullable;

/**
 * One signal.
 *
 * @param signal RATED, or NONE when the denominator is below the minimum sample
 * @param rate 0 to 1 with 4 decimals; null when there is no signal
 */
public record Rate(String signal, @Nullable String rate, long numerator, long denominator) {
    /** 0 to 1 with 4 decimals. */
    public static String text(BasisPoints share) {
        return BigDecimal.valueOf(share.points(), 4).toPlainString();
    }

    public static Rate of(Signal signal) {
        var rate = signal.rate().map(BigDecimal::toPlainString);
        return new Rate(
                rate.isPresent() ? "RATED" : "NONE", rate.orElse(null), signal.numerator(), signal.denominator());
    }
}
