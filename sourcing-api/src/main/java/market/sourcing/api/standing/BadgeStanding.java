package market.sourcing.api.standing;

import java.util.Optional;
import market.sourcing.api.badge.BadgeBody;
import market.sourcing.domain.rulebook.BadgeRules;
import market.sourcing.domain.standing.Badge;
import market.sourcing.projections.standing.badge.FactoryBadge;
import org.jspecify.annotations.Nullable;

/**
 * Whether a factory has the badge for fast dispatch, and what it takes.
 *
 * @param latest the last judgement; null while there was none
 */
record BadgeStanding(String name, boolean held, @Nullable BadgeBody latest, Rules rules) {

    /**
     * The numbers that hold now.
     *
     * @param days whole days of UTC that count
     * @param minimumSample promises judged in these days; with fewer there is no badge
     */
    record Rules(String version, int days, long minimumSample, Bar toEarn, Bar toKeep) {
        static Rules of(BadgeRules rules) {
            return new Rules(
                    rules.version(),
                    rules.windowDays(),
                    rules.leastSample(),
                    Bar.of(rules.toEarn()),
                    Bar.of(rules.toKeep()));
        }
    }

    /** The least rates, 0 to 1 with 4 decimals. */
    record Bar(String kept, String handedOverIn24Hours, String validTracking) {
        static Bar of(BadgeRules.Bar bar) {
            return new Bar(Rate.text(bar.kept()), Rate.text(bar.fast()), Rate.text(bar.tracked()));
        }
    }

    static BadgeStanding of(Optional<FactoryBadge> badge, BadgeRules rules) {
        return new BadgeStanding(
                Badge.FAST_DISPATCH,
                badge.filter(FactoryBadge::isHeld).isPresent(),
                badge.map(BadgeBody::of).orElse(null),
                Rules.of(rules));
    }
}
