package market.sourcing.api.standing;

import java.math.BigDecimal;
import java.util.Optional;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.projections.delivery.record.Signal;
import org.jspecify.annotations.Nullable;

/**
 * One signal.
 *
 * @param signal RATED, or NONE when the denominator is below the minimum sample
 * @param rate 0 to 1 with 4 decimals; null when there is no signal
 */
record Rate(
        @OneOf(SignalKind.class) String signal, @Nullable String rate, long numerator, long denominator) {

    /** Whether there is a signal. */
    enum SignalKind {
        RATED,
        NONE;

        static SignalKind of(Optional<?> signal) {
            return signal.isPresent() ? RATED : NONE;
        }
    }

    /** 0 to 1 with 4 decimals. */
    static String text(BasisPoints share) {
        return BigDecimal.valueOf(share.points(), 4).toPlainString();
    }

    static Rate of(Signal signal) {
        var rate = signal.rate().map(BigDecimal::toPlainString);
        return new Rate(SignalKind.of(rate).name(), rate.orElse(null), signal.numerator(), signal.denominator());
    }
}
