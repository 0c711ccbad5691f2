package market.sourcing.domain.standing.command;

import java.time.Instant;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.standing.BadgeCounts;
import market.sourcing.domain.standing.BadgeWindow;

/**
 * The days that count are over. Answers the badge's version.
 *
 * @param counts of these days, from the log as it is
 * @param countedTo up to this position
 */
public record JudgeBadge(FactoryId factoryId, BadgeWindow window, BadgeCounts counts, long countedTo, Instant now) {
    public JudgeBadge {
        if (window.closesAt().isAfter(now)) {
            throw new IllegalArgumentException(window.last() + " is not over at " + now);
        }
    }
}
