package market.sourcing.domain.rulebook;

import java.time.Instant;

/**
 * A time that does not count.
 *
 * @param to the first instant that counts again
 */
public record Pause(Instant from, Instant to) {
    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Paused from " + from + " to " + to);
        }
    }
}
