package market.sourcing.domain.rulebook;

import java.time.Instant;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * A time that does not count.
 *
 * @param to the first instant that counts again
 */
public record Pause(Instant from, Instant to) {
    /** @throws Refused {@link RefusalCode#INVALID_VALUE} of {@code to} */
    public Pause {
        if (to.isBefore(from)) {
            throw Refused.invalid("to", "It does not end before its beginning.");
        }
    }
}
