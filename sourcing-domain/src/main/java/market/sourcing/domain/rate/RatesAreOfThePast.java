package market.sourcing.domain.rate;

import java.time.Duration;
import java.time.Instant;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** Nobody knows tomorrow's rate, and one of years ago is a slip of the pen. */
final class RatesAreOfThePast {
    private static final Duration OLDEST = Duration.ofDays(365);

    private RatesAreOfThePast() {}

    /** @throws Refused {@link RefusalCode#INVALID_VALUE} naming the field {@code of} */
    static void check(Instant of, Instant now) {
        if (of.isAfter(now)) {
            throw Refused.invalid("of", "A rate is of an instant that has been.");
        }
        if (of.isBefore(now.minus(OLDEST))) {
            throw Refused.invalid("of", "A rate is of at most a year ago.");
        }
    }
}
