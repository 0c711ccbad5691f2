package market.sourcing.domain.standing.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.standing.BadgeCounts;
import market.sourcing.domain.standing.Counted;
import market.sourcing.domain.standing.ReturnCounts;

/**
 * The days that count are over. Answers the standing's version.
 *
 * @param day the day of UTC that begins with the judgement; those before it count
 * @param dispatch what was promised and kept in the days that count for the badge
 * @param returns what was sent and came back in the days that count for that
 */
public record JudgeStanding(
        FactoryId factoryId, LocalDate day, Counted<BadgeCounts> dispatch, Counted<ReturnCounts> returns, Instant now) {
    public JudgeStanding {
        if (day.atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(now)) {
            throw new IllegalArgumentException(day + " has not begun at " + now);
        }
    }
}
