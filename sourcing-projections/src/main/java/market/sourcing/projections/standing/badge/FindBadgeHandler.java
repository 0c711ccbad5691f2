package market.sourcing.projections.standing.badge;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads one factory's badge. */
public record FindBadgeHandler(Views views) {
    /** Empty while it was never judged. */
    public Optional<FactoryBadge> handle(FindBadge query) {
        return views.documents(FactoryBadgeProjector.VIEW).byId(query.factoryId());
    }
}
