package market.sourcing.domain.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import market.sourcing.domain.rulebook.BadgeRules;
import market.sourcing.domain.rulebook.Rulebook;

/**
 * The whole days of UTC that count when a badge is judged, and the numbers that hold then.
 *
 * @param last the day at whose end it is judged
 */
public record BadgeWindow(LocalDate first, LocalDate last, BadgeRules rules) {

    /** The days before the one that begins with the judgement. */
    public static BadgeWindow before(LocalDate day) {
        var rules = Rulebook.BADGES.at(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new BadgeWindow(day.minusDays(rules.windowDays()), day.minusDays(1), rules);
    }

    /** The day's end, from which on it can be judged. */
    public Instant closesAt() {
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
