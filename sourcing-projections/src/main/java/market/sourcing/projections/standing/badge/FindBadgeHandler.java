package market.sourcing.projections.standing.badge;

import static com.mongodb.client.model.Filters.eq;

import java.util.Optional;
import market.sourcing.projections.view.Views;

/** Reads one factory's badge. */
public final class FindBadgeHandler {
    private final Views views;

    public FindBadgeHandler(Views views) {
        this.views = views;
    }

    /** Empty while it was never judged. */
    public Optional<FactoryBadge> handle(FindBadge query) {
        return Optional.ofNullable(views.documents(FactoryBadgeProjector.VIEW)
                .find(eq("_id", query.factoryId()))
                .first());
    }
}
