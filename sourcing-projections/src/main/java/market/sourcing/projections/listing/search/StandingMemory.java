package market.sourcing.projections.listing.search;

import java.util.Map;
import java.util.Set;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;
import market.sourcing.domain.standing.event.StandingEvent;

/** The tallies in which search keeps what is said of factories, for listings that are drafted later. */
final class StandingMemory {
    private StandingMemory() {}

    /** What a change adds. */
    static Map<String, Long> counts(StandingEvent changed) {
        return switch (changed) {
            case BadgeJudged badge -> Map.of(TermCounts.BADGE + badge.factoryId(), badge.holds() ? 1L : -1L);
            case ReturnsJudged returns -> Map.of(TermCounts.RETURNS + returns.factoryId(), returns.clears() ? -1L : 1L);
        };
    }

    static Set<String> keys(String factoryId) {
        return Set.of(TermCounts.BADGE + factoryId, TermCounts.RETURNS + factoryId);
    }

    static FactoryMerit standing(String factoryId, Map<String, Long> recalled) {
        return new FactoryMerit(
                recalled.getOrDefault(TermCounts.BADGE + factoryId, 0L) > 0,
                recalled.getOrDefault(TermCounts.RETURNS + factoryId, 0L) == 0);
    }
}
