package market.sourcing.domain.standing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import market.sourcing.domain.rulebook.Versions;
import market.sourcing.domain.rulebook.WindowRules;

/**
 * The whole days of UTC that count when a factory is judged, and the numbers that hold then.
 *
 * @param last the day at whose end it is judged
 */
public record StandingWindow<R extends WindowRules>(LocalDate first, LocalDate last, R rules) {

    /** The days before the one that begins with the judgement. */
    public static <R extends WindowRules> StandingWindow<R> before(LocalDate day, Versions<R> versions) {
        var rules = versions.at(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new StandingWindow<>(day.minusDays(rules.windowDays()), day.minusDays(1), rules);
    }
}
