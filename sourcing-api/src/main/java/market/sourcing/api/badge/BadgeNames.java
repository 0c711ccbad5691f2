package market.sourcing.api.badge;

import java.util.List;
import java.util.Optional;
import market.sourcing.domain.standing.Badge;
import market.sourcing.projections.standing.badge.FactoryBadge;

/** The badges that are shown with a factory and its listings, by their names. */
public final class BadgeNames {
    private BadgeNames() {}

    public static List<String> of(Optional<FactoryBadge> badge) {
        return of(badge.filter(FactoryBadge::isHeld).isPresent());
    }

    public static List<String> of(boolean fastDispatch) {
        return fastDispatch ? List.of(Badge.FAST_DISPATCH) : List.of();
    }
}
