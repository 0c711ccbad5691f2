package market.sourcing.domain.rulebook;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days on which nobody works.
 *
 * @param last also closed
 */
public record Closure(LocalDate first, LocalDate last) {
    public Closure {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Closed from " + first + " to " + last);
        }
    }

    /** From the first day's beginning to the end of the last. */
    Pause in(ZoneId zone) {
        return new Pause(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
